import type { VideoProgress } from '@/components/reader/video-progress'
import { onState } from './state'

const EVERY = 10

/** `<story-progress action="/api/story/12/progress">` reports reading and the video's position, also on leaving. */
export class StoryProgressElement extends HTMLElement {
  #abort = new AbortController()
  /** Progress is sent after the state was read: it holds the time of the last visit. */
  #begun = false
  /** Position in the video; 0 for articles. */
  #second = 0
  /** The last position sent, and when. */
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
    // A video reports progress only once it plays, so that a visit does not reset the position.
    if (second === 0 && this.querySelector('video-player[main]')) return
    this.#noted = { second, at: Date.now() }
    const [action, body] = [
      this.getAttribute('action'),
      new URLSearchParams({ seconds: `${second}` }),
    ]
    // With JSON the action does not redirect: following would count a view.
    const headers = { accept: 'application/json' }
    void fetch(action ?? '', { method: 'POST', body, headers, keepalive: true }).catch(() => null)
  }
}
