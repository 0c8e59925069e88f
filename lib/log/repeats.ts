const MINUTE = 60_000
/** Different faults within a minute; what comes beyond is counted together. */
const MOST = 50
const FURTHER = 'further faults'

interface Slot<Entry> {
  entry: Entry
  times: number
}

/** Lets one entry a minute through for each fault: the first at once, later ones together, with how many. */
export class Repeats<Entry> {
  readonly #slots = new Map<string, Slot<Entry>>()
  readonly #write: (entry: Entry, times: number) => void

  constructor(write: (entry: Entry, times: number) => void) {
    this.#write = write
  }

  add(fault: string, entry: Entry): void {
    const known = this.#slots.has(fault) || this.#slots.size < MOST
    const key = known ? fault : FURTHER
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

  /** Writes what is counted and not yet written, as at the end of the process. */
  flush(): void {
    for (const [key, { entry, times }] of this.#slots) {
      if (times > 0) this.#write(entry, times)
      this.#slots.set(key, { entry, times: 0 })
    }
  }

  #wait(key: string): void {
    setTimeout(() => this.#minuteOver(key), MINUTE).unref()
  }

  #minuteOver(key: string): void {
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
