import type { Nodes, Root } from 'mdast'

/** Steps, of which micromark makes some fifty million a second. */
const BUDGET = 100_000_000

/** Browsers stop at 512, and what walks the tree recursively at a few thousand. */
const MAX_DEPTH = 32

/**
 * Whether the source can be parsed in a few seconds, judged in linear time.
 *
 * micromark is quadratic or worse in some constructs: 40 KB of `**` take it two minutes. The
 * factors are measured (see limits.test.ts); a megabyte of ordinary writing costs about a third
 * of the budget.
 */
export function affordable(source: string): boolean {
  const lines = count(source, /\n/g) + 1
  const quotes = count(source, /^[^\S\n]*>/gm)
  const nesting = longest(source.match(/^(?:[>*+-]|\d{1,9}[.)]|[^\S\n])+/gm))
  let cost = lines * (100 + nesting * 30 + quotes * 10) + nesting ** 2

  // Inline constructs and lazy lines never cross a blank line or the start of a bullet.
  const chunks = source.split(/\n(?:[ \t>]*\n)+|\n(?= {0,3}[*+-] +\S)/)
  for (const chunk of chunks) {
    const marks = count(chunk, /[*_[\]~<`]/g)
    cost += marks * chunk.length + marks ** 3 / 100 + 4 * count(chunk, /\n/g) ** 2
  }
  // Each reference repeats its definition.
  cost += longest(chunks.filter((chunk) => chunk.includes(']:'))) * count(source, /\[/g)
  return cost <= BUDGET
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

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function longest(texts: string[] | null): number {
  return (texts ?? []).reduce((most, text) => Math.max(most, text.length), 0)
}
