/** A seeded generator: the same numbers in every run. */
export interface Random {
  /** From 0 to `below`, exclusive. */
  integer: (below: number) => number
  /** From `min` to `max`, inclusive. */
  between: (min: number, max: number) => number
  pick: <T>(from: readonly T[]) => T
}

/** mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (below: number) => Math.floor(next() * below)
  return {
    integer,
    between: (min, max) => min + integer(max - min + 1),
    pick: (from) => {
      const picked = from[integer(from.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
  }
}

/** Picks items with a probability proportional to their weights. */
export function weighted<T>(
  items: readonly T[],
  weight: (item: T, rank: number) => number,
): (random: Random) => T {
  const RESOLUTION = 2 ** 30
  let sum = 0
  const sums = items.map((item, rank) => (sum += weight(item, rank)))
  return (random) => {
    const target = (random.integer(RESOLUTION) / RESOLUTION) * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    return items[low] as T
  }
}
