import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Source {
  path: string
  text: string
}

const MEDIAN = 40
const NINE_IN_TEN = 110
const LARGEST = 250

const folders = ['app', 'bench', 'components', 'lib', 'prisma', 'scripts', 'server']

/** Prints the sizes of our files, without tests and generated files. Returns what exceeds the limits. */
export function checkSizes(): string[] {
  const sources = folders.flatMap(list).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  const { files, median, nineInTen, largest } = measure(sources)
  console.log(
    `${files} files; lines: median ${median}, nine in ten ≤ ${nineInTen}, largest ${largest}`,
  )
  return sizeFaults(sources)
}

/** Lines per file: median, 90th percentile, maximum. */
export function measure(sources: Source[]) {
  const lines = sources.map(lineCount).sort((a, b) => a - b)
  const percentile = (share: number) => lines[Math.max(0, Math.ceil(lines.length * share) - 1)] ?? 0
  return {
    files: lines.length,
    median: percentile(0.5),
    nineInTen: percentile(0.9),
    largest: percentile(1),
  }
}

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

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(ts|tsx|mjs|cjs)$/.test(path))
    .filter((path) => !/^prisma\/client\/|\.d\.m?ts$|\.test\.tsx?$|\/testing\//.test(path))
}
