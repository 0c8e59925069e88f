import { followPart } from '@/components/desk/follow-part'

/** Colleagues' changes are there within three seconds, with the time that the page takes. */
const EVERY_MS = 2000

/** `<latest-entries>` around the entries of a live story shows what colleagues write, release and change meanwhile. */
export class LatestEntriesElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    void followPart(this, this.#abort.signal, EVERY_MS)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }
}
