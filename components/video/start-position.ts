/** The second in `#t=83`, else in `?t=83`, also as `83s`; 0 if missing or malformed. */
export function startSecond({ hash, search }: Pick<Location, 'hash' | 'search'>): number {
  return secondIn(hash.slice(1)) || secondIn(search)
}

function secondIn(params: string): number {
  const match = /^(\d{1,6})s?$/.exec(new URLSearchParams(params).get('t') ?? '')
  return match ? Number(match[1]) : 0
}

/** Whether to resume at this second; within the last seconds a video starts from the beginning. */
export function isUnfinished(second: number, duration: number): boolean {
  return second < duration - Math.min(Math.max(duration / 10, 1), 5)
}

interface StartOptions {
  /** Whether to start there. */
  fits?: (second: number, duration: number) => boolean
  started?: () => void
}

/** Seeks once the duration is known. */
export function startAt(
  video: HTMLVideoElement,
  second: number,
  signal: AbortSignal,
  { fits = isWithin, started }: StartOptions = {},
): void {
  if (second <= 0) return
  const seek = () => {
    if (!fits(second, video.duration)) return
    video.currentTime = second
    started?.()
  }
  if (video.readyState > 0) return seek()
  video.addEventListener('loadedmetadata', seek, { once: true, signal })
  video.preload = 'metadata'
}

function isWithin(second: number, duration: number): boolean {
  return second < duration
}
