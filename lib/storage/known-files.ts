import type { Stored } from './storage'

const KEPT_MS = 600_000
const MAX_FILES = 20_000

/** What a store said of files, for some minutes, since a page asks for each of its pictures and a player many times. */
export class KnownFiles {
  readonly #files = new Map<string, { stored: Stored; until: number }>()

  find(key: string): Stored | null {
    const file = this.#files.get(key)
    if (!file) return null
    if (file.until > performance.now()) return file.stored
    this.#files.delete(key)
    return null
  }

  keep(key: string, stored: Stored): Stored {
    if (this.#files.size >= MAX_FILES) this.#files.clear()
    this.#files.set(key, { stored, until: performance.now() + KEPT_MS })
    return stored
  }

  forget(key: string): void {
    this.#files.delete(key)
  }
}
