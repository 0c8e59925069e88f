/** Tags that nobody announces: what grows old by itself is dropped by the clock (lib/cache.ts). */
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Those that fell due after `from`, until `to`. */
export function dueTags(from: Date, to: Date): string[] {
  const minutes = passed(from, to, MINUTE)
  const last = Math.floor(to.getTime() / MINUTE)
  const renewals = Array.from({ length: Math.min(minutes, 60) }, (_, ago) => (last - ago) % 60)
  return [
    // Both are about the last days.
    ...(passed(from, to, HOUR) > 0 ? ['news-sitemap', 'searches'] : []),
    ...(passed(from, to, 10 * MINUTE) > 0 ? ['rankings'] : []),
    // Each page once an hour, at a minute of its own.
    ...renewals.map((minute) => `renewal/${minute}`),
  ]
}

/** How many times the clock struck. */
function passed(from: Date, to: Date, every: number): number {
  return Math.floor(to.getTime() / every) - Math.floor(from.getTime() / every)
}
