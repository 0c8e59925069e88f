/** A playing video that is scrolled away stays in a corner of the window, until it is closed or has ended. */
export function connectMini(
  player: HTMLElement,
  video: HTMLVideoElement,
  signal: AbortSignal,
): void {
  const frame = player.querySelector('.player-frame')
  const close = player.querySelector('[data-close]')
  if (!frame || !close) return
  let away = false
  const shrink = (mini: boolean) => player.toggleAttribute('data-mini', mini)
  const update = () => shrink(away && !video.paused && !document.pictureInPictureElement)
  const observer = new IntersectionObserver(([entry]) => {
    away = entry?.isIntersecting === false
    update()
  })
  observer.observe(frame)
  signal.addEventListener('abort', () => observer.disconnect())
  const leave = () => {
    video.pause()
    shrink(false)
  }
  close.addEventListener('click', leave, { signal })
  video.addEventListener('play', update, { signal })
  for (const type of ['ended', 'enterpictureinpicture']) {
    video.addEventListener(type, () => shrink(false), { signal })
  }
}
