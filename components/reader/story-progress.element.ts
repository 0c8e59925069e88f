import type { VideoProgress } from '@/components/reader/video-progress'
import type { State } from '@/lib/reader/state'
import { onState } from './state'

const INTERVAL_SECONDS = 10

/** `<story-progress action="/api/story/12/progress">` reports reading and the video's position, also on leaving. */
export class StoryProgressElement extends HTMLElement {
  #abort = new AbortController()
  /** Progress is sent after the state was read: it holds the time of the last visit. */
  #started = false
  /** Position in the video; 0 for articles. */
  #second = 0
  /** The last position sent, and when. */
  #sent = { second: -1, at: 0 }

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('video-progress', (event) => this.#update(event.detail), { signal })
    addEventListener('pagehide', () => this.#send(), { signal })
    onState((state) => this.#start(state), signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  /** For staff a link to the story's desk stands beside its column. */
  #start({ edit }: State): void {
    if (edit && !this.#started) {
      const link = document.createElement('a')
      link.className = 'story-column'
      link.href = edit.path
      link.textContent = edit.name
      this.querySelector('.story-meta')?.append(link)
    }
    this.#started = true
    this.#send()
  }

  #update({ second, main }: VideoProgress): void {
    if (!main) return
    this.#second = second
    if (Date.now() - this.#sent.at >= INTERVAL_SECONDS * 1000) this.#send()
  }

  #send(): void {
    const second = this.#second
    if (!this.#started || second === this.#sent.second) return
    // A video reports progress only once it plays, so that a visit does not reset the position.
    if (second === 0 && this.querySelector('video-player[main]')) return
    this.#sent = { second, at: Date.now() }
    const [action, body] = [
      this.getAttribute('action'),
      new URLSearchParams({ seconds: `${second}` }),
    ]
    // With JSON the action does not redirect: following would count a view.
    const headers = { accept: 'application/json' }
    void fetch(action ?? '', { method: 'POST', body, headers, keepalive: true }).catch(() => null)
  }
}
