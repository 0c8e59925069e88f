import { formatDuration } from '@/lib/format-duration'

/** A play button on the poster, in place of the browser's controls until the video is played. */
export function connectCover(
  player: HTMLElement,
  video: HTMLVideoElement,
  signal: AbortSignal,
): void {
  const cover = player.querySelector<HTMLElement>('[data-cover]')
  if (!cover) return
  const onClick = ({ target }: Event) => {
    const button = (target as Element).closest('button')
    if (button?.matches('[data-restart]')) video.currentTime = 0
    if (button) start(video)
  }
  const uncover = () => {
    const hadFocus = cover.contains(document.activeElement)
    cover.hidden = true
    video.controls = true
    if (hadFocus) video.focus()
  }
  cover.addEventListener('click', onClick, { signal })
  video.addEventListener('play', uncover, { once: true, signal })
  if (!video.paused) return
  video.controls = false
  cover.hidden = false
}

/** 从 02:16 继续 · 从头看 */
export function offerResume(player: HTMLElement, second: number): void {
  const time = player.querySelector('[data-resume-time]')
  if (time) time.textContent = formatDuration(second)
  for (const each of player.querySelectorAll<HTMLElement>('[data-resume]')) each.hidden = false
  player.querySelector('[data-play]')?.setAttribute('hidden', '')
}

/** Without waiting for the controls; a browser may refuse. */
export function start(video: HTMLVideoElement): void {
  video.play().catch(() => undefined)
}
