import { LRUCache } from 'lru-cache'

interface Entry {
  tags: string[]
}

/** An LRU cache bounded in bytes, with an index by tag. */
export class TaggedStore<T extends Entry> {
  readonly #entries: LRUCache<string, T>
  readonly #byTag = new Map<string, Set<string>>()

  constructor(maxBytes: number) {
    this.#entries = new LRUCache<string, T>({
      maxSize: maxBytes,
      dispose: (entry, key) => {
        this.#forget(key, entry.tags)
      },
    })
  }

  get size(): number {
    return this.#entries.size
  }

  get bytes(): number {
    return this.#entries.calculatedSize
  }

  get(key: string): T | undefined {
    return this.#entries.get(key)
  }

  /** `bytes`: an estimate of the entry with everything it references. */
  set(key: string, entry: T, bytes: number): void {
    this.#entries.delete(key)
    for (const tag of entry.tags) {
      const keys = this.#byTag.get(tag)
      if (keys) keys.add(key)
      else this.#byTag.set(tag, new Set([key]))
    }
    this.#entries.set(key, entry, { size: Math.max(1, bytes) })
    // The cache rejects an entry larger than itself.
    if (!this.#entries.has(key)) this.#forget(key, entry.tags)
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  invalidate(tags: string[]): void {
    for (const tag of tags)
      for (const key of [...(this.#byTag.get(tag) ?? [])]) this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
    this.#byTag.clear()
  }

  #forget(key: string, tags: string[]): void {
    for (const tag of tags) {
      const keys = this.#byTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#byTag.delete(tag)
    }
  }
}

/** Measured: 200 bytes an entry, and 55 (a tag of many entries) to 230 (a tag of its own) for each tag. */
const [ENTRY, TAG] = [200, 128]

/** Bytes of an entry besides its value. */
export function overheadOf(key: string, tags: string[]): number {
  return ENTRY + key.length * 2 + TAG * tags.length
}
