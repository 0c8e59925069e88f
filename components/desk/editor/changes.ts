export interface Change {
  from: number
  to: number
  insert: string
}

/** Above this many pairs of lines, what lies between the first and the last difference is one change. */
const MAX_PAIRS = 1_000_000

/** What turns one text into the other, in few places, so that cursors elsewhere stay. */
export function changesBetween(before: string, after: string): Change[] {
  if (before === after) return []
  const [old, now] = [linesOf(before), linesOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++
  const [oldPart, nowPart] = [
    old.slice(start, old.length - end),
    now.slice(start, now.length - end),
  ]
  const offset = old.slice(0, start).join('').length
  const hunks =
    oldPart.length * nowPart.length > MAX_PAIRS
      ? [{ from: offset, old: oldPart.join(''), now: nowPart.join('') }]
      : hunksOf(oldPart, nowPart, offset)
  return hunks.map(trimmed)
}

interface Hunk {
  from: number
  old: string
  now: string
}

/** Lines with the break that ends them, so that their sum is the text. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** By the longest common subsequence of lines. */
function hunksOf(old: string[], now: string[], offset: number): Hunk[] {
  const lengths = commonLengths(old, now)
  const hunks: Hunk[] = []
  let [i, j, at] = [0, 0, offset]
  let open: Hunk | null = null
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]]
    if (left !== undefined && left === right) {
      open = null
      at += left.length
      i++
      j++
      continue
    }
    if (!open) hunks.push((open = { from: at, old: '', now: '' }))
    const down = lengths[i + 1]?.[j] ?? 0
    const across = lengths[i]?.[j + 1] ?? 0
    if (left !== undefined && (right === undefined || down >= across)) {
      open.old += left
      at += left.length
      i++
    } else {
      open.now += right ?? ''
      j++
    }
  }
  return hunks
}

function commonLengths(old: string[], now: string[]): Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i], lengths[i + 1]]
    if (!row || !below) continue
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
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
