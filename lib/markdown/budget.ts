import type { Nodes, Root } from 'mdast'

/** What reading a source takes, by its looks: `parts` stand for memory, `steps` for time. */
interface Cost {
  /** Blocks and marks. Each becomes some 15 KB of the parser's notes while it works. */
  parts: number
  /** micromark makes some fifty million a second. */
  steps: number
}

/** A second or two, and 150 MB. */
const MOST: Cost = { parts: 12_000, steps: 100_000_000 }

/** Twenty milliseconds or so, and 8 MB: not worth a thread of its own. */
const QUICK: Cost = { parts: 500, steps: 1_000_000 }
const QUICK_LENGTH = 50_000

/** Browsers stop at 512, and what walks the tree recursively at a few thousand. */
const MAX_DEPTH = 32

/** Whether the source can be parsed within the thread's limits (thread.ts), judged in linear time. */
export function affordable(source: string): boolean {
  return isWithin(costOf(source), MOST)
}

/** Whether the source may be parsed while everybody waits. */
export function isQuick(source: string): boolean {
  return source.length <= QUICK_LENGTH && isWithin(costOf(source), QUICK)
}

/** Whether the tree can be walked recursively; itself it isn't recursive. */
export function shallow(tree: Root): boolean {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []))
    if (level.length === 0) return true
  }
  return false
}

/** A quote or a list, of which the lines below may be a part. */
const CONTAINER = /^[^\S\n]*(?:[>*+-]|\d{1,9}[.)])/m

function isWithin({ parts, steps }: Cost, most: Cost): boolean {
  return parts <= most.parts && steps <= most.steps
}

/**
 * micromark is quadratic or worse in some constructs: 40 KB of `**` take it two minutes. The
 * factors are measured (limits.test.ts, `npm run bench -- long`).
 */
function costOf(source: string): Cost {
  const lines = count(source, /\n/g) + 1
  const written = count(source, /^[^\S\n]*\S/gm)
  const quotes = count(source, /^[^\S\n]*>/gm)
  const marks = count(source, /[*_~`]+|[[\]<&\\]/g)
  const parts = written + lines / 10 + marks * 0.4 + count(source, /\|/g) / 4
  let steps = lines * (100 + quotes * 10) + nesting(source)

  // Inline constructs and lazy lines never cross a blank line or the start of a bullet.
  const chunks = source.split(/\n(?:[ \t>]*\n)+|\n(?= {0,3}[*+-] +\S)/)
  for (const chunk of chunks) {
    const marks = count(chunk, /[*_[\]~<`]/g)
    steps += marks * chunk.length + marks ** 3 / 100
    if (CONTAINER.test(chunk)) steps += 4 * count(chunk, /\n/g) ** 2
  }
  // Each reference repeats its definition.
  steps += longest(chunks.filter((chunk) => chunk.includes(']:'))) * count(source, /\[/g)
  return { parts, steps }
}

/** Each line asks every block that is open around it whether it goes on, and each of these looks at the indent. */
function nesting(source: string): number {
  const starts = source.match(/^(?:[>*+-]|\d{1,9}[.)]|[^\S\n])+/gm) ?? []
  return starts.reduce((steps, start) => steps + start.length ** 2, 0)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function longest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0)
}
