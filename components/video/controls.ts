import { wasAutoplayed } from './autoplay'
import { connectBar } from './bar'
import { connectEndCard } from './end-card'
import { connectHls } from './hls'
import { play, pressKey, usesKey } from './keyboard'
import { connectMini } from './mini'

/** What is not needed to show and start a video, apart from the script of every page. */
export function connectControls(
  player: HTMLElement,
  video: HTMLVideoElement,
  signal: AbortSignal,
): void {
  // Captured, since Chromium's controls listen on the video itself and would seek a second time.
  const onKey = (event: KeyboardEvent) => onKeyDown(event, video)
  player.addEventListener('keydown', onKey, { signal, capture: true })
  connectHls(video, signal)
  connectBar(player, video, signal)
  if (!player.hasAttribute('main')) return
  connectEndCard(player, video, signal)
  connectMini(player, video, signal)
  if (wasAutoplayed()) void play(video)
}

function onKeyDown(event: KeyboardEvent, video: HTMLVideoElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (usesKey(event.target, event.key, video)) return
  if (!pressKey(video, event.key)) return
  event.preventDefault()
  event.stopPropagation()
}
