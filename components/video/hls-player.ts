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
  let place = placeOf(video)
  const failed = new AbortController()
  const inTime = AbortSignal.any([signal, failed.signal])
  const player = new Hls({
    // The policy of pages allows no code of blobs.
    enableWorker: false,
    startPosition: place.currentTime,
    capLevelToPlayerSize: true,
    maxBufferLength: 30,
  })
  let retried = false
  player.on(Hls.Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return
    // The element forgets it when the player lets go of it.
    place = placeOf(video, place)
    if (type === Hls.ErrorTypes.MEDIA_ERROR && !retried) {
      retried = true
      goOnFrom(video, place, inTime)
      return player.recoverMediaError()
    }
    failed.abort()
    player.destroy()
    onFailed(place)
  })
  goOnFrom(video, place, inTime)
  player.loadSource(hls)
  player.attachMedia(video)
  signal.addEventListener('abort', () => player.destroy(), { once: true })
}
