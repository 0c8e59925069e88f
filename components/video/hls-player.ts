import Hls from 'hls.js/light'
import { goOnFrom, type Place, placeOf } from './place'

/** Loaded after play, where the browser can't play HLS itself. `onFailed`: nothing more comes of it, from this place on. */
export function playByHls(
  video: HTMLVideoElement,
  hls: string,
  signal: AbortSignal,
  onFailed: (place: Place) => void,
): void {
  if (!Hls.isSupported()) return
  const begun = placeOf(video)
  const starting = new AbortController()
  const player = new Hls({
    // The policy of pages allows no code of blobs.
    enableWorker: false,
    startPosition: begun.currentTime,
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
    // The element forgets it when the player lets go of it.
    const place = placeOf(video, begun)
    starting.abort()
    player.destroy()
    onFailed(place)
  })
  goOnFrom(video, begun, AbortSignal.any([signal, starting.signal]))
  player.loadSource(hls)
  player.attachMedia(video)
  signal.addEventListener('abort', () => player.destroy(), { once: true })
}
