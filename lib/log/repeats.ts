const MINUTE = 60_000
/** Different faults per minute; further ones share a slot. */
const MAX_FAULTS = 50
const OVERFLOW = 'further faults'

interface Slot<Entry> {
  entry: Entry
  times: number
}

/** Passes one entry a minute for each fault: the first at once, then the latest with a count. */
export class RepeatFilter<Entry> {
  readonly #slots = new Map<string, Slot<Entry>>()
  readonly #write: (entry: Entry, times: number) => void

  constructor(write: (entry: Entry, times: number) => void) {
    this.#write = write
  }

  add(fault: string, entry: Entry): void {
    const hasSlot = this.#slots.has(fault) || this.#slots.size < MAX_FAULTS
    const key = hasSlot ? fault : OVERFLOW
    const slot = this.#slots.get(key)
    if (slot) {
      slot.entry = entry
      slot.times += 1
      return
    }
    this.#write(entry, 1)
    this.#slots.set(key, { entry, times: 0 })
    this.#wait(key)
  }

  /** Writes pending counts; call at exit. */
  flush(): void {
    for (const [key, { entry, times }] of this.#slots) {
      if (times > 0) this.#write(entry, times)
      this.#slots.set(key, { entry, times: 0 })
    }
  }

  #wait(key: string): void {
    setTimeout(() => this.#endMinute(key), MINUTE).unref()
  }

  #endMinute(key: string): void {
    const slot = this.#slots.get(key)
    if (!slot || slot.times === 0) {
      this.#slots.delete(key)
      return
    }
    this.#write(slot.entry, slot.times)
    slot.times = 0
    this.#wait(key)
  }
}
