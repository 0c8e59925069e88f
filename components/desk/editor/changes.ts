import { diffArrays } from 'diff'

export interface Change {
  from: number
  to: number
  insert: string
}

/** In lines; above it all between the first and the last difference is one change. Time grows with its square. */
const MAX_EDITS = 1000

interface Hunk {
  from: number
  old: string
  now: string
}

/** What turns one text into the other, in few places, so that cursors elsewhere stay. */
export function changesBetween(before: string, after: string): Change[] {
  if (before === after) return []
  const options = { maxEditLength: MAX_EDITS }
  const parts = diffArrays(linesOf(before), linesOf(after), options)
  if (!parts) return [trimmed({ from: 0, old: before, now: after })]
  const hunks: Hunk[] = []
  let at = 0
  let open: Hunk | null = null
  for (const { value, added, removed } of parts) {
    const text = value.join('')
    if (!added && !removed) open = null
    else {
      if (!open) hunks.push((open = { from: at, old: '', now: '' }))
      open[added ? 'now' : 'old'] += text
    }
    if (!added) at += text.length
  }
  return hunks.map(trimmed)
}

/** Lines with the break that ends them, so that their sum is the text. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Without what both begin and end with; a character outside the basic plane is not divided. */
function trimmed({ from, old, now }: Hunk): Change {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  if (isHigh(old, start - 1)) start--
  let end = 0
  const most = Math.min(old.length, now.length) - start
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  if (isLow(old, old.length - end)) end--
  return {
    from: from + start,
    to: from + old.length - end,
    insert: now.slice(start, now.length - end),
  }
}

function isHigh(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at))
}

function isLow(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at))
}
