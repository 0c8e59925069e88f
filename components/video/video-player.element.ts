import { wasAutoplayed } from './autoplay'
import { connectBar } from './bar'
import { play, pressKey, usesKey } from './keyboard'
import { onState } from '@/components/reader/state'
import type { VideoProgress } from '@/components/reader/video-progress'
import type { State } from '@/lib/reader/state'
import { isUnfinished, startAt, startSecond } from './start-position'

/**
 * `<video-player story="12" main next="/video/13"><video controls>`: adds shortcuts and a bar with speed, 画中画
 * and 自动连播, which leads to `next`; the `main` video of a page starts at `?t=`.
 */
export class VideoPlayerElement extends HTMLElement {
  #abort = new AbortController()
  #second = -1

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const video = this.querySelector('video')
    if (!video) return
    // Captured, since Chromium's controls listen on the video itself and would seek a second time.
    const onKey = (event: KeyboardEvent) => this.#onKey(event, video)
    this.addEventListener('keydown', onKey, { signal, capture: true })
    for (const type of ['timeupdate', 'seeking', 'ended']) {
      video.addEventListener(type, () => this.#report(video), { signal })
    }
    connectBar(this, video, signal)
    // Loads the duration when the reader approaches, and nothing of the video before.
    for (const type of ['pointerover', 'focusin']) {
      const preload = () => void (video.preload = 'metadata')
      this.addEventListener(type, preload, { once: true, signal })
    }
    if (this.hasAttribute('main')) this.#begin(video, signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #onKey(event: KeyboardEvent, video: HTMLVideoElement): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (usesKey(event.target, event.key, video)) return
    if (!pressKey(video, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  #report(video: HTMLVideoElement): void {
    const second = Math.floor(video.currentTime)
    if (second === this.#second) return
    this.#second = second
    const [story, main] = [Number(this.getAttribute('story')), this.hasAttribute('main')]
    const detail: VideoProgress = { story, second, main }
    this.dispatchEvent(new CustomEvent('video-progress', { bubbles: true, detail }))
  }

  #begin(video: HTMLVideoElement, signal: AbortSignal): void {
    startAt(video, startSecond(location.search), signal)
    onState((state) => this.#resume(video, state, signal), signal)
    if (wasAutoplayed()) void play(video)
  }

  /** Resumes where the reader left the video, on any device, unless `?t=` names a position. */
  #resume(video: HTMLVideoElement, { story }: State, signal: AbortSignal): void {
    const hasPosition = video.currentTime > 0 || startSecond(location.search) > 0
    if (story && !hasPosition) startAt(video, story.seconds, signal, isUnfinished)
  }
}
