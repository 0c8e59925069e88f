import Hls from 'hls.js/light'

/** Loaded after play, where the browser can't play HLS itself. `onFailed`: nothing more comes of it. */
export function playByHls(
  video: HTMLVideoElement,
  hls: string,
  signal: AbortSignal,
  onFailed: () => void,
): void {
  if (!Hls.isSupported()) return
  const { currentTime, paused } = video
  const player = new Hls({
    // The policy of pages allows no code of blobs.
    enableWorker: false,
    startPosition: currentTime,
    capLevelToPlayerSize: true,
    maxBufferLength: 30,
  })
  let retried = false
  player.on(Hls.Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return
    if (type === Hls.ErrorTypes.MEDIA_ERROR && !retried) {
      retried = true
      return player.recoverMediaError()
    }
    player.destroy()
    onFailed()
  })
  player.on(Hls.Events.MANIFEST_PARSED, () => {
    if (!paused) video.play().catch(() => undefined)
  })
  player.loadSource(hls)
  player.attachMedia(video)
  signal.addEventListener('abort', () => player.destroy(), { once: true })
}
