import { align, type Run } from './align'
import { type Budget, startBudget } from './budget'
import { pairLines } from './pair-lines'
import { type DiffPart, diffWords } from './words'

/** A line of either text or of both, with its line break; one that changed has the words that did. */
export interface DiffLine {
  parts: DiffPart[]
}

/** What a comparison may take; lines that are left then are shown whole. */
const BUDGET_MS = 100

/**
 * The difference of two texts: lines first, then words inside changed lines. All parts that aren't added make
 * `before`, all that aren't removed make `after`, to the last code unit.
 */
export function diffText(before: string, after: string, budgetMs = BUDGET_MS): DiffLine[] {
  const budget = startBudget(budgetMs)
  const runs = align(linesOf(before), linesOf(after), budget())
  return changesOf(runs).flatMap((change) => [
    ...diffChange(change, budget),
    ...change.same.map((text) => lineOf({ kind: 'same', text })),
  ])
}

export function isSameLine({ parts }: DiffLine): boolean {
  return parts.every(({ kind }) => kind === 'same')
}

interface Change {
  removed: string[]
  added: string[]
  /** What follows unchanged. */
  same: string[]
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Blank lines between two changes belong to the change: they tell nothing about which paragraph became which. */
function changesOf(runs: Run[]): Change[] {
  const changes: Change[] = []
  let last: Change = { removed: [], added: [], same: [] }
  runs.forEach(({ kind, tokens }, index) => {
    if (kind !== 'same' && last.same.length > 0) {
      changes.push(last)
      last = { removed: [], added: [], same: [] }
    }
    const isBetween = kind === 'same' && index > 0 && index < runs.length - 1
    const kinds = isBetween && tokens.every(isBlank) ? (['removed', 'added'] as const) : [kind]
    for (const into of kinds) last[into] = last[into].concat(tokens)
  })
  return [...changes, last]
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

function diffChange({ removed, added }: Change, budget: Budget): DiffLine[] {
  let [old, now] = [0, 0]
  const pairs = pairLines(removed, added, budget)
  return [...pairs, null].flatMap((pair) => {
    const [oldEnd, nowEnd] = pair ?? [removed.length, added.length]
    const lines = unpaired(removed.slice(old, oldEnd), added.slice(now, nowEnd), budget)
    if (!pair) return lines
    ;[old, now] = [oldEnd + 1, nowEnd + 1]
    return [...lines, diffLine(removed[oldEnd] ?? '', added[nowEnd] ?? '', budget)]
  })
}

/** Blank lines that both have in the same place stay what they are. */
function unpaired(removed: string[], added: string[], budget: Budget): DiffLine[] {
  return align(removed, added, budget()).flatMap(({ kind, tokens }) =>
    tokens.map((text) => lineOf({ kind, text })),
  )
}

function diffLine(before: string, after: string, budget: Budget): DiffLine {
  if (before === after) return lineOf({ kind: 'same', text: before })
  return { parts: diffWords(before, after, budget) }
}

function lineOf(part: DiffPart): DiffLine {
  return { parts: [part] }
}
