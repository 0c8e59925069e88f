import { connectCover, offerResume, start } from './cover'
import { onState } from '@/components/reader/state'
import type { VideoProgress } from '@/components/reader/video-progress'
import type { State } from '@/lib/reader/state'
import { isUnfinished, startAt, startSecond } from './start-position'

/**
 * `<video-player story="12" main next="/video/13"><video controls>`: adds shortcuts, a cover with a play button, and a
 * bar with speed, 画中画 and 自动连播, which leads to `next`; the `main` video of a page starts at `#t=` or `?t=`.
 */
export class VideoPlayerElement extends HTMLElement {
  #abort = new AbortController()
  #second = -1

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const video = this.querySelector('video')
    if (!video) return
    for (const type of ['timeupdate', 'seeking', 'ended']) {
      video.addEventListener(type, () => this.#report(video), { signal })
    }
    connectCover(this, video, signal)
    void this.#addControls(video, signal)
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

  async #addControls(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
    const { connectControls } = await import('./controls')
    if (!signal.aborted) connectControls(this, video, signal)
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
    startAt(video, startSecond(location), signal)
    document.addEventListener('click', (event) => this.#seek(event, video, signal), { signal })
    onState((state) => this.#resume(video, state, signal), signal)
  }

  /** A line of the transcript. */
  #seek(event: Event, video: HTMLVideoElement, signal: AbortSignal): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#t="]')
    if (!link) return
    event.preventDefault()
    history.replaceState(null, '', link.hash)
    video.currentTime = 0
    startAt(video, startSecond(link), signal)
    start(video)
  }

  /** Resumes where the reader left the video, on any device, unless the address names a position. */
  #resume(video: HTMLVideoElement, { story }: State, signal: AbortSignal): void {
    const hasPosition = video.currentTime > 0 || startSecond(location) > 0
    if (!story || hasPosition) return
    const started = () => offerResume(this, story.seconds)
    startAt(video, story.seconds, signal, { fits: isUnfinished, started })
  }
}
