/** `00:42`, `55:41`, `1:02:03` from seconds. Apart from lib/time.ts, since browsers need nothing else of it. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  const hours = Math.floor(whole / 3600)
  return [...(hours > 0 ? [String(hours)] : []), ...parts].join(':')
}
