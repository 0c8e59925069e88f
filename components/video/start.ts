/** The second that `?t=` asks for, 0 where it asks for none: `83`, `83s`. */
export function startSecond(search: string): number {
  const match = /^(\d{1,6})s?$/.exec(new URLSearchParams(search).get('t') ?? '')
  return match ? Number(match[1]) : 0
}

/** Whether there is enough left to go on with; what was watched but for its end starts at its beginning. */
export function isUnfinished(second: number, duration: number): boolean {
  return second < duration - Math.min(Math.max(duration / 10, 1), 5)
}

/** Starts the clip there, as soon as it is known how long it is, unless its length is against it. */
export function startAt(
  video: HTMLVideoElement,
  second: number,
  signal: AbortSignal,
  fits = isWithin,
): void {
  if (second <= 0) return
  const seek = () => {
    if (fits(second, video.duration)) video.currentTime = second
  }
  if (video.readyState > 0) return seek()
  video.addEventListener('loadedmetadata', seek, { once: true, signal })
  video.preload = 'metadata'
}

function isWithin(second: number, duration: number): boolean {
  return second < duration
}
