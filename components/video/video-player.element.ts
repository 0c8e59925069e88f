import { cameByItself } from './autoplay'
import { connectBar } from './bar'
import { play, pressKey, usesKey } from './keys'
import { onState } from '@/components/reader/state'
import type { VideoProgress } from '@/components/reader/video-progress'
import type { State } from '@/lib/reader/state'
import { isUnfinished, startAt, startSecond } from './start'

/**
 * Around a `<video controls>`: keys, a bar with speed, 画中画 and 自动连播, and for the `main` one of a
 * page the start at `?t=`. `story` is the story's id, `next` the path that 自动连播 leads to.
 */
export class VideoPlayerElement extends HTMLElement {
  #abort = new AbortController()
  #second = -1

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const video = this.querySelector('video')
    if (!video) return
    // On the way down: Chromium's controls listen on the video itself, and would seek once more.
    const onKey = (event: KeyboardEvent) => this.#onKey(event, video)
    this.addEventListener('keydown', onKey, { signal, capture: true })
    for (const type of ['timeupdate', 'seeking', 'ended']) {
      video.addEventListener(type, () => this.#report(video), { signal })
    }
    connectBar(this, video, signal)
    // Who comes near wants to know how long it is; until then nothing of it is fetched.
    for (const type of ['pointerover', 'focusin']) {
      const look = () => void (video.preload = 'metadata')
      this.addEventListener(type, look, { once: true, signal })
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
    if (cameByItself()) void play(video)
  }

  /** Where this reader left it, also on another device; what the address says goes first. */
  #resume(video: HTMLVideoElement, { story }: State, signal: AbortSignal): void {
    const begun = video.currentTime > 0 || startSecond(location.search) > 0
    if (story && !begun) startAt(video, story.seconds, signal, isUnfinished)
  }
}
