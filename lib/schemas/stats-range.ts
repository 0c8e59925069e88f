/** Days up to today. */
export const ranges = [1, 7, 30] as const

export type Range = (typeof ranges)[number]

export function parseRange(text: unknown): Range {
  return ranges.find((range) => String(range) === text) ?? 1
}
