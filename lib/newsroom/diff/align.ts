import { diffArrays } from 'diff'

export type DiffKind = 'same' | 'removed' | 'added'

export interface Run {
  kind: DiffKind
  tokens: string[]
}

/** Memory and time of the search grow with its square. */
const MAX_EDITS = 1000

/**
 * What both lists share, in order, and what only one has; removed before added. Where they differ in more than a
 * thousand places, or the search takes longer than `timeoutMs`, all between the shared ends counts as changed.
 */
export function align(before: string[], after: string[], timeoutMs = Infinity): Run[] {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < shortest - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const old = before.slice(start, before.length - tail)
  const middle = alignMiddle(old, after.slice(start, after.length - tail), timeoutMs)
  const runs: Run[] = [
    { kind: 'same', tokens: before.slice(0, start) },
    ...middle,
    { kind: 'same', tokens: before.slice(before.length - tail) },
  ]
  return runs.filter(({ tokens }) => tokens.length > 0)
}

function alignMiddle(before: string[], after: string[], timeoutMs: number): Run[] {
  const isSearched = before.length > 0 && after.length > 0 && timeoutMs > 0
  const options = { timeout: timeoutMs, maxEditLength: MAX_EDITS }
  const changes = isSearched ? diffArrays(before, after, options) : undefined
  if (changes)
    return changes.map(({ value, added, removed }) => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      tokens: value,
    }))
  return [
    { kind: 'removed', tokens: before },
    { kind: 'added', tokens: after },
  ]
}
