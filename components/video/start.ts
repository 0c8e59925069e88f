/** The second that `?t=` asks for, 0 where it asks for none: `83`, `83s`. */
export function startSecond(search: string): number {
  const match = /^(\d{1,6})s?$/.exec(new URLSearchParams(search).get('t') ?? '')
  return match ? Number(match[1]) : 0
}

/** Starts the clip there, as soon as it is known how long it is. */
export function startAt(video: HTMLVideoElement, second: number, signal: AbortSignal): void {
  if (second <= 0) return
  const seek = () => {
    if (second < video.duration) video.currentTime = second
  }
  if (video.readyState > 0) return seek()
  video.addEventListener('loadedmetadata', seek, { once: true, signal })
  video.preload = 'metadata'
}
