import { goOnFrom, type Place, placeOf } from './place'

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
  const playFile = (place: Place) => {
    goOnFrom(video, place, signal)
    video.removeAttribute('src')
    video.load()
  }
  if (video.canPlayType(TYPE)) return playItself(video, hls, signal, playFile)
  const player = await import('./hls-player').catch(() => null)
  if (player && !signal.aborted) player.playByHls(video, hls, signal, playFile)
}

/** By the browser. */
function playItself(
  video: HTMLVideoElement,
  hls: string,
  signal: AbortSignal,
  onFailed: (place: Place) => void,
): void {
  const begun = placeOf(video)
  const starting = new AbortController()
  const fail = () => {
    starting.abort()
    onFailed(placeOf(video, begun))
  }
  video.addEventListener('error', fail, { once: true, signal })
  goOnFrom(video, begun, AbortSignal.any([signal, starting.signal]))
  video.src = hls
  video.load()
}
