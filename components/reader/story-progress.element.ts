import type { VideoProgress } from '@/components/reader/video-progress'
import { onState } from './state'

/** Seconds between two notes of where a video is. */
const EVERY = 10

/**
 * `<story-progress action="/api/story/12/progress">` around a story: notes that it was read, and where its
 * video is, at most every ten seconds and once on leaving.
 */
export class StoryProgressElement extends HTMLElement {
  #abort = new AbortController()
  /** The state tells of the last visit: this one is noted after it was asked for. */
  #begun = false
  /** Where the video is; 0 for what is read. */
  #second = 0
  /** What was noted last, and when. */
  #noted = { second: -1, at: 0 }

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('video-progress', (event) => this.#watch(event.detail), { signal })
    addEventListener('pagehide', () => this.#note(), { signal })
    onState(() => this.#begin(), signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #begin(): void {
    this.#begun = true
    this.#note()
  }

  #watch({ second, main }: VideoProgress): void {
    if (!main) return
    this.#second = second
    if (Date.now() - this.#noted.at >= EVERY * 1000) this.#note()
  }

  #note(): void {
    const second = this.#second
    if (!this.#begun || second === this.#noted.second) return
    // A story with a player is noted once it is watched, so that a look does not forget the place.
    if (second === 0 && this.querySelector('video-player[main]')) return
    this.#noted = { second, at: Date.now() }
    const [action, body] = [
      this.getAttribute('action'),
      new URLSearchParams({ seconds: `${second}` }),
    ]
    // Asked for JSON, the action leads nowhere; a redirect would fetch the story and count a view.
    const headers = { accept: 'application/json' }
    void fetch(action ?? '', { method: 'POST', body, headers, keepalive: true }).catch(() => null)
  }
}
