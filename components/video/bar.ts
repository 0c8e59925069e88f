import { isAutoplayOn, autoplayNext, setAutoplay } from './autoplay'

export function connectBar(
  player: HTMLElement,
  video: HTMLVideoElement,
  signal: AbortSignal,
): void {
  const bar = player.querySelector('[data-bar]')
  const speed = bar?.querySelector('select')
  const picture = bar?.querySelector('button')
  const next = bar?.querySelector('input')
  if (speed) connectSpeed(speed, video, signal)
  if (picture && document.pictureInPictureEnabled) connectPicture(picture, video, signal)
  if (next) connectNext(player, next, video, signal)
  bar?.removeAttribute('hidden')
}

function connectSpeed(
  speed: HTMLSelectElement,
  video: HTMLVideoElement,
  signal: AbortSignal,
): void {
  speed.addEventListener('change', () => (video.playbackRate = Number(speed.value)), { signal })
  // The browser's menu can change the speed too.
  const show = () => (speed.value = String(video.playbackRate))
  video.addEventListener('ratechange', show, { signal })
}

function connectPicture(button: HTMLButtonElement, video: HTMLVideoElement, signal: AbortSignal) {
  const toggle = () => {
    if (document.pictureInPictureElement) void document.exitPictureInPicture()
    else void video.requestPictureInPicture().catch(() => undefined)
  }
  button.addEventListener('click', toggle, { signal })
  button.hidden = false
}

function connectNext(
  player: HTMLElement,
  box: HTMLInputElement,
  video: HTMLVideoElement,
  signal: AbortSignal,
): void {
  box.checked = isAutoplayOn()
  box.addEventListener('change', () => setAutoplay(box.checked), { signal })
  const onEnded = () => {
    const next = player.getAttribute('next')
    if (box.checked && next) autoplayNext(next)
  }
  video.addEventListener('ended', onEnded, { signal })
}
