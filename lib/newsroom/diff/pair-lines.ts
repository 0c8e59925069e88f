/** Which removed line became which added one. */
import { shinglesOf, similarity } from '@/lib/content/similarity'
import type { Budget } from './budget'

/** Less in common than this is another sentence. */
const ALIKE_FROM = 0.2
/** Comparing each with each of more lines is left out. */
const MAX_PAIRS = 2500
/** The beginning of a long line is enough to know it by. */
const COMPARED = 300

/**
 * Pairs of indices, in the order of both lists, that make the sum of similarities greatest. One line against one is a
 * pair if they have anything in common.
 */
export function pairLines(removed: string[], added: string[], budget: Budget): [number, number][] {
  if (removed.length * added.length > MAX_PAIRS || budget() === 0) return []
  const scores = scoresOf(removed, added)
  const isSingle = removed.length === 1 && added.length === 1
  const threshold = isSingle ? Number.MIN_VALUE : ALIKE_FROM
  const scoreAt = (old: number, now: number): number => {
    const score = scores[old]?.[now] ?? 0
    return score < threshold ? 0 : score
  }
  return bestPairs(removed.length, added.length, scoreAt)
}

function scoresOf(removed: string[], added: string[]): number[][] {
  const shingles = (line: string) => shinglesOf(line.slice(0, COMPARED))
  const now = added.map(shingles)
  return removed.map(shingles).map((old) => now.map((line) => similarity(old, line)))
}

/** The longest common subsequence, weighted. */
function bestPairs(
  rows: number,
  columns: number,
  scoreAt: (row: number, column: number) => number,
): [number, number][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const sum = (row: number, column: number): number => best[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = sum(row + 1, column + 1) + scoreAt(row, column)
      const value = Math.max(paired, sum(row + 1, column), sum(row, column + 1))
      const line = best[row]
      if (line) line[column] = value
    }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (sum(row, column) === sum(row + 1, column)) row += 1
    else if (sum(row, column) === sum(row, column + 1)) column += 1
    else pairs.push([row++, column++])
  }
  return pairs
}
