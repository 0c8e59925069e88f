import type { Nodes, Root } from 'mdast'

/** An estimate of what parsing takes: `parts` stand for memory, `steps` for time. */
interface Cost {
  /** Blocks and marks, of which each takes about 15 KB in the parser. */
  parts: number
  /** micromark makes about 50 million a second. */
  steps: number
}

/** One to two seconds and 150 MB. */
const MAX_COST: Cost = { parts: 12_000, steps: 100_000_000 }

/** About 20 ms and 8 MB: not worth a worker thread. */
const QUICK: Cost = { parts: 500, steps: 1_000_000 }
const QUICK_LENGTH = 50_000

/** Browsers stop at 512, and recursive walks overflow the stack at a few thousand. */
const MAX_DEPTH = 32

/** Whether the source can be parsed within the worker's limits (thread.ts). Decided in linear time. */
export function isAffordable(source: string): boolean {
  return isWithin(costOf(source), MAX_COST)
}

/** Whether the source may be parsed on the main thread. */
export function isQuick(source: string): boolean {
  return source.length <= QUICK_LENGTH && isWithin(costOf(source), QUICK)
}

/** Whether the tree is safe to walk recursively. Not recursive itself. */
export function isShallow(tree: Root): boolean {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []))
    if (level.length === 0) return true
  }
  return false
}

/** A quote, a list or a footnote, which the following lines may continue. */
const CONTAINER = /^[^\S\n]*(?:[>*+-]|\d{1,9}[.)]|\[\^)/m

function isWithin({ parts, steps }: Cost, limit: Cost): boolean {
  return parts <= limit.parts && steps <= limit.steps
}

/**
 * micromark is quadratic or worse in some constructs: 40 KB of `**` take two minutes. The factors are
 * measured (limits.test.ts, `npm run bench -- long`).
 */
function costOf(source: string): Cost {
  const lines = count(source, /\n/g) + 1
  const filled = count(source, /^[^\S\n]*\S/gm)
  const quotes = count(source, /^[^\S\n]*>/gm)
  const marks = count(source, /[*_~`]+|[[\]<&\\]/g)
  const parts = filled + lines / 10 + marks * 0.4 + count(source, /\|/g) / 4
  let steps = lines * (100 + quotes * 10) + nesting(source)

  // Inline constructs and lazy continuation lines end at a blank line or a bullet.
  const chunks = source.split(/\n(?:[ \t>]*\n)+|\n(?= {0,3}[*+-] +\S)/)
  for (const chunk of chunks) {
    const marks = count(chunk, /[*_[\]~<`]/g)
    steps += marks * chunk.length + marks ** 3 / 100
    if (CONTAINER.test(chunk)) steps += 4 * count(chunk, /\n/g) ** 2
  }
  // Each footnote is looked for among all.
  steps += count(source, /\[\^/g) ** 2
  // Each reference copies its definition.
  steps += longest(chunks.filter((chunk) => chunk.includes(']:'))) * count(source, /\[/g)
  return { parts, steps }
}

/** On each line the parser checks every open block, and each of these scans the indent. */
function nesting(source: string): number {
  const starts = source.match(/^(?:[>*+-]|\d{1,9}[.)]|\[\^[^\]\s]{1,999}\]:|[^\S\n])+/gm) ?? []
  return starts.reduce((steps, start) => steps + start.length ** 2, 0)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function longest(texts: string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0)
}
