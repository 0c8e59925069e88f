const MAX_TAGS = 20_000

/** The version of each tag's last invalidation, so that a page whose row changed while it rendered is not stored. */
export class TagVersions {
  #current = 0
  #everything = 0
  /** Invalidations up to this version have been forgotten. */
  #horizon = 0
  readonly #versions = new Map<string, number>()

  /** Grows with each invalidation. Take it before reading anything. */
  get current(): number {
    return this.#current
  }

  invalidate(tags: string[]): void {
    this.#current += 1
    for (const tag of tags) {
      // Deleted first, so that the map is ordered by invalidation.
      this.#versions.delete(tag)
      this.#versions.set(tag, this.#current)
    }
    for (const [tag, version] of this.#versions) {
      if (this.#versions.size <= MAX_TAGS) break
      this.#versions.delete(tag)
      this.#horizon = version
    }
  }

  invalidateAll(): void {
    this.#current += 1
    this.#everything = this.#current
    this.#versions.clear()
  }

  /** Whether one of the tags was, or may have been, invalidated after `version`. */
  changedSince(version: number, tags: Iterable<string>): boolean {
    if (this.#everything > version || this.#horizon > version) return true
    for (const tag of tags) if ((this.#versions.get(tag) ?? 0) > version) return true
    return false
  }
}
