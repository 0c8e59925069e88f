/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  whole: (below: number) => number
  /** From `least` to `most`, both included. */
  between: (least: number, most: number) => number
  pick: <T>(from: readonly T[]) => T
}

/** The generator mulberry32, from a seed. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    whole,
    between: (least, most) => least + whole(most - least + 1),
    pick: (from) => {
      const picked = from[whole(from.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
  }
}

/** Picks from `items` as often as their weights say. */
export function weighted<T>(
  items: readonly T[],
  weight: (item: T, rank: number) => number,
): (random: Random) => T {
  const FINE = 2 ** 30
  let sum = 0
  const sums = items.map((item, rank) => (sum += weight(item, rank)))
  return (random) => {
    const aim = (random.whole(FINE) / FINE) * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > aim) high = middle
      else low = middle + 1
    }
    return items[low] as T
  }
}
