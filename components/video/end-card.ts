import { isAutoplayOn } from './autoplay'
import { play } from './keyboard'

/** 重播 and what comes next, over a video that has ended, unless 自动连播 leads on. */
export function connectEndCard(
  player: HTMLElement,
  video: HTMLVideoElement,
  signal: AbortSignal,
): void {
  const card = player.querySelector<HTMLElement>('[data-end]')
  const replay = card?.querySelector('button')
  if (!card || !replay) return
  const show = () => {
    if (isAutoplayOn() && player.hasAttribute('next')) return
    const hadFocus = player.contains(document.activeElement)
    card.hidden = false
    if (hadFocus) replay.focus()
  }
  const hide = () => {
    const hadFocus = card.contains(document.activeElement)
    card.hidden = true
    if (hadFocus) video.focus()
  }
  const again = () => {
    video.currentTime = 0
    void play(video)
  }
  video.addEventListener('ended', show, { signal })
  for (const type of ['play', 'seeking']) video.addEventListener(type, hide, { signal })
  replay.addEventListener('click', again, { signal })
}
