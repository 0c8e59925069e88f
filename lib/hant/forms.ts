import { setImmediate as nextTurn } from 'node:timers/promises'

/** Simplified words and characters with their traditional forms. */
export class Forms {
  readonly #forms = new Map<string, string>()
  /** By the first code unit of a word: bit n is set where there is one of n code units. */
  readonly #lengths = new Uint32Array(0x10000)

  get size(): number {
    return this.#forms.size
  }

  /** The first form that is given stays. */
  add(word: string, form: string): void {
    if (word === '' || word.length > MAX_LENGTH || this.#forms.has(word)) return
    this.#forms.set(word, form)
    const first = word.charCodeAt(0)
    this.#lengths[first] = (this.#lengths[first] ?? 0) | (1 << word.length)
  }

  /** The longest word at `start` that ends at `limit` at the latest. */
  longestAt(text: string, start: number, limit: number): Match | null {
    const lengths = this.#lengths[text.charCodeAt(start)] ?? 0
    if (lengths === 0) return null
    for (let length = Math.min(limit - start, 31 - Math.clz32(lengths)); length > 0; length--) {
      if ((lengths & (1 << length)) === 0) continue
      const form = this.#forms.get(text.slice(start, start + length))
      if (form !== undefined) return { end: start + length, form }
    }
    return null
  }
}

export interface Match {
  end: number
  form: string
}

/** In code units, the bits of a number; public.hant_term has at most 15 characters. */
const MAX_LENGTH = 30

/** Adding fifty thousand at once would hold up every request for half a second. */
const ADDED_AT_ONCE = 4000

export async function formsOf(pairs: Iterable<readonly [string, string]>): Promise<Forms> {
  const forms = new Forms()
  let added = 0
  for (const [word, form] of pairs) {
    forms.add(word, form)
    if (++added % ADDED_AT_ONCE === 0) await nextTurn()
  }
  return forms
}
