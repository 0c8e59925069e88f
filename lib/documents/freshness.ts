/**
 * Which tags were dropped since when. It closes a race: a page is being rendered from a row, the row
 * changes, its tag is dropped, and only then the page is finished. Kept, it would be stale for good;
 * so `changedSince` is asked first (lib/documents/cache-handler.ts).
 */
const REMEMBERED = 20_000

export class Freshness {
  #now = 0
  #everything = 0
  /** Before this moment drops have been forgotten. */
  #horizon = 0
  readonly #drops = new Map<string, number>()

  /** The present moment, to compare with later. */
  get now(): number {
    return this.#now
  }

  drop(tags: string[]): void {
    this.#now += 1
    for (const tag of tags) {
      // Deleted first, so that the map's order is the order of the drops.
      this.#drops.delete(tag)
      this.#drops.set(tag, this.#now)
    }
    for (const [tag, moment] of this.#drops) {
      if (this.#drops.size <= REMEMBERED) break
      this.#drops.delete(tag)
      this.#horizon = moment
    }
  }

  dropEverything(): void {
    this.#now += 1
    this.#everything = this.#now
    this.#drops.clear()
  }

  /** Whether one of the tags was, or may have been, dropped after `moment`. */
  changedSince(moment: number, tags: string[]): boolean {
    if (this.#everything > moment || this.#horizon > moment) return true
    return tags.some((tag) => (this.#drops.get(tag) ?? 0) > moment)
  }
}
