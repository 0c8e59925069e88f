/** The second in `?t=83` or `?t=83s`; 0 if missing or malformed. */
export function startSecond(search: string): number {
  const match = /^(\d{1,6})s?$/.exec(new URLSearchParams(search).get('t') ?? '')
  return match ? Number(match[1]) : 0
}

/** Whether to resume at this second; within the last seconds a video starts from the beginning. */
export function isUnfinished(second: number, duration: number): boolean {
  return second < duration - Math.min(Math.max(duration / 10, 1), 5)
}

/** Seeks once the duration is known, if `fits` accepts it. */
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
