import type { Source } from './source'

const MEDIAN = 40
const NINE_IN_TEN = 110
const LARGEST = 250

export interface Sizes {
  files: number
  median: number
  nineInTen: number
  largest: number
}

/** Lines a file: the middle one, the one that nine in ten do not exceed, the largest. */
export function measure(sources: Source[]): Sizes {
  const lines = sources.map(lineCount).sort((a, b) => a - b)
  const at = (share: number) => lines[Math.max(0, Math.ceil(lines.length * share) - 1)] ?? 0
  return { files: lines.length, median: at(0.5), nineInTen: at(0.9), largest: at(1) }
}

/** Files are small enough to be read at one go. */
export function sizeFaults(sources: Source[]): string[] {
  const { median, nineInTen } = measure(sources)
  const large = sources.filter((source) => lineCount(source) > LARGEST)
  return [
    ...(median > MEDIAN ? [`the median file has ${median} lines; at most ${MEDIAN}`] : []),
    ...(nineInTen > NINE_IN_TEN
      ? [`one in ten has over ${nineInTen} lines; at most ${NINE_IN_TEN}`]
      : []),
    ...large.map((source) => `${source.path} has ${lineCount(source)} lines; at most ${LARGEST}`),
  ]
}

function lineCount({ text }: Source): number {
  return text.trimEnd().split('\n').length
}
