/** Once a film is played, its versions (HLS) take the place of its one file, which stays for whoever can't. */
const TYPE = 'application/vnd.apple.mpegurl'

export function connectHls(video: HTMLVideoElement, signal: AbortSignal): void {
  const { hls } = video.dataset
  if (!hls) return
  const begin = () => void replace(video, hls, signal)
  if (!video.paused) begin()
  else video.addEventListener('play', begin, { once: true, signal })
}

async function replace(video: HTMLVideoElement, hls: string, signal: AbortSignal): Promise<void> {
  if (video.canPlayType(TYPE)) return playFrom(video, hls)
  const player = await import('./hls-player').catch(() => null)
  if (player && !signal.aborted) player.playByHls(video, hls, signal, () => playFrom(video, null))
}

/** At the second and in the state where it is; null: its own files. */
function playFrom(video: HTMLVideoElement, source: string | null): void {
  const { currentTime, paused, playbackRate } = video
  const goOn = () => {
    if (currentTime > 0) video.currentTime = currentTime
    video.playbackRate = playbackRate
    if (!paused) video.play().catch(() => undefined)
  }
  video.addEventListener('loadedmetadata', goOn, { once: true })
  if (source === null) video.removeAttribute('src')
  else {
    video.addEventListener('error', () => playFrom(video, null), { once: true })
    video.src = source
  }
  video.load()
}
