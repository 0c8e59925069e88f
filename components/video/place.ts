/** Where a film is and how it plays: a new source begins at nought, paused and at its usual rate. */
export interface Place {
  currentTime: number
  paused: boolean
  playbackRate: number
}

/** `before`: the place that a source was to begin with, where it says nothing of its own yet. */
export function placeOf(video: HTMLVideoElement, before?: Place): Place {
  const isLoaded = video.readyState >= HTMLMediaElement.HAVE_METADATA
  if (before && !isLoaded) return before
  const { currentTime, paused, playbackRate } = video
  return { currentTime, paused, playbackRate }
}

/** Once the source that is set now says how long it is. */
export function goOnFrom(
  video: HTMLVideoElement,
  { currentTime, paused, playbackRate }: Place,
  signal: AbortSignal,
): void {
  const goOn = () => {
    if (currentTime > 0) video.currentTime = currentTime
    video.playbackRate = playbackRate
    if (!paused) video.play().catch(() => undefined)
  }
  video.addEventListener('loadedmetadata', goOn, { once: true, signal })
}
