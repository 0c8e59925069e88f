import { align, type DiffKind } from './align'
import type { Budget } from './budget'
import { segmentWords } from './segment'

/** A line from here on is compared without what it shares at its ends. */
const LONG = 2000

export interface DiffPart {
  kind: DiffKind
  text: string
}

/** The texts' difference by words. When the time is over, all between their shared ends counts as changed. */
export function diffWords(before: string, after: string, budget: Budget): DiffPart[] {
  const [start, tail] = sharedEnds(before, after)
  const old = before.slice(start, before.length - tail)
  const now = after.slice(start, after.length - tail)
  return joinCrumbs([
    ...sameText(before.slice(0, start)),
    ...diffMiddle(old, now, budget),
    ...sameText(before.slice(before.length - tail)),
  ])
}

function wholeTexts(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return parts.filter(({ text }) => text !== '')
}

/** How much both begin and end with, to the nearest end of a clause; short lines are compared whole. */
function sharedEnds(before: string, after: string): [number, number] {
  const shortest = Math.min(before.length, after.length)
  if (shortest < LONG) return [0, 0]
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  while (start > 0 && !isClauseEnd(before, start)) start -= 1
  let tail = 0
  while (tail < shortest - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  while (tail > 0 && !isClauseEnd(before, before.length - tail)) tail -= 1
  return [start, tail]
}

/** Both texts have the same characters on one side, so it's the end of a clause in both. */
function isClauseEnd(text: string, at: number): boolean {
  return /[，。；！？]/.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at))
}

function diffMiddle(before: string, after: string, budget: Budget): DiffPart[] {
  const old = segmentWords(before, budget)
  const now = old && segmentWords(after, budget)
  if (!now) return wholeTexts(before, after)
  const runs = align(old, now, budget())
  return runs.map(({ kind, tokens }) => ({ kind, text: tokens.join('') }))
}

function sameText(text: string): DiffPart[] {
  return text === '' ? [] : [{ kind: 'same', text }]
}

/** One character in common between two changes reads worse than one change. */
function joinCrumbs(parts: DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  let removed = ''
  let added = ''
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isCrumb(parts, index)) {
      removed += text
      added += text
    } else {
      joined.push(...wholeTexts(removed, added), { kind, text })
      removed = added = ''
    }
  })
  return [...joined, ...wholeTexts(removed, added)]
}

function isCrumb(parts: DiffPart[], index: number): boolean {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]]
  const isBetween = before !== undefined && after !== undefined
  return isBetween && part?.text.length === 1 && before.text.length > 1 && after.text.length > 1
}
