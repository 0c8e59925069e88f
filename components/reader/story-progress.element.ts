import type { VideoProgress } from '@/components/video/video-player.element'
import { isSignedIn } from './signed-in'

/** Seconds between two notes of where a video is. */
const EVERY = 10

/**
 * `<story-progress door="/api/story/12/progress">` around a story: notes that it was read, and where its
 * video is, at most every ten seconds and once on leaving.
 */
export class StoryProgressElement extends HTMLElement {
  #abort = new AbortController()
  /** Where the video is; 0 for what is read. */
  #second = 0
  /** What was noted last, and when. */
  #noted = { second: -1, at: 0 }

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    if (!isSignedIn()) return
    this.addEventListener('video-progress', (event) => this.#watch(event.detail), { signal })
    addEventListener('pagehide', () => this.#note(), { signal })
    // A story with a player is noted once it is watched, so that a look does not forget the place.
    if (!this.querySelector('video-player[main]')) this.#note()
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #watch({ second, main }: VideoProgress): void {
    if (!main) return
    this.#second = second
    if (Date.now() - this.#noted.at >= EVERY * 1000) this.#note()
  }

  /** A beacon arrives although the page is left. */
  #note(): void {
    const second = this.#second
    if (second === this.#noted.second || (second === 0 && this.#noted.at > 0)) return
    if (second === 0 && this.querySelector('video-player[main]')) return
    this.#noted = { second, at: Date.now() }
    const body = new URLSearchParams({ seconds: String(second) })
    navigator.sendBeacon(this.getAttribute('door') ?? '', body)
  }
}
