import type { Order } from '@/lib/comments/list'
import { type Cursor, parseCursor } from '@/lib/content/cursor'
import { MAX_ID, parseId } from '@/lib/schemas/params'

/** What a page of comments shows: a list from a cursor on, or one thread. */
export type CommentsPath = { order: Order; after: string | null } | { head: number }

/** Parses what follows /comments/{id}: nothing, `best`, `before/{cursor}`, both, or `of/{head}`; null if malformed. */
export function parseCommentsPath(segments: string[] = []): CommentsPath | null {
  const [first, second = '', ...more] = segments
  if (first === 'of') {
    const head = more.length === 0 ? parseId(second) : null
    return head === null ? null : { head }
  }
  const order = first === 'best' ? 'best' : 'newest'
  const [word, cursor = '', ...rest] = order === 'best' ? segments.slice(1) : segments
  if (word === undefined) return { order, after: null }
  const found = word === 'before' && rest.length === 0 ? parseCursor(cursor) : null
  return found && isValidCursor(order, found) ? { order, after: cursor } : null
}

/** In the order `best` the cursor's time is a number of likes (list.ts), which has to fit the column. */
function isValidCursor(order: Order, { publishedAt }: Cursor): boolean {
  const likes = publishedAt.getTime()
  return order === 'newest' || (likes >= 0 && likes <= MAX_ID)
}
