import { parseOlder } from '@/lib/content/cursor'

/** Which of the rankings below /hot: the day's or the week's, of all columns or of one. */
export interface HotPlace {
  week: boolean
  column: string | null
  /** Below the day's ranking of all: everything older, from this cursor on. */
  before: string | null
}

/** The ranking in the segments after /hot; null where they name none. */
export function parseHotPlace(segments: string[] = []): HotPlace | null {
  const older = parseOlder(segments)
  if (older !== undefined) return { week: false, column: null, before: older }
  const [word, slug] = segments
  const column = word === 'column' && slug !== undefined ? slug : null
  const rest = column === null ? segments : segments.slice(2)
  const week = rest.length === 1 && rest[0] === 'week'
  if (!week && (rest.length > 0 || column === null)) return null
  return { week, column, before: null }
}
