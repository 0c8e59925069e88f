import { qr } from '@/lib/routes/qr'
import type { VideoProgress } from '@/components/reader/video-progress'

/**
 * `<watch-on-phone story="12" path="/video/12"><… popover><img>`: when the code is shown, it contains the
 * current second of the video.
 */
export class WatchOnPhoneElement extends HTMLElement {
  #abort = new AbortController()
  #second = 0

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const follow = ({ detail }: CustomEvent<VideoProgress>) => {
      if (String(detail.story) === this.getAttribute('story')) this.#second = detail.second
    }
    document.addEventListener('video-progress', follow, { signal })
    const popover = this.querySelector('[popover]')
    popover?.addEventListener('beforetoggle', () => this.update(), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  update(): void {
    const [image, path] = [this.querySelector('img'), this.getAttribute('path')]
    if (!image || !path) return
    const source = qr(path, this.#second)
    if (image.getAttribute('src') !== source) image.setAttribute('src', source)
  }
}
