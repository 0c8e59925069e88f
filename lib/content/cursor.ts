import { parseId } from '@/lib/schemas/params'
import { isTime } from '@/lib/time'

/** A place in a list ordered by time: `{milliseconds}-{id}` of the last item shown. */
export interface Cursor {
  publishedAt: Date
  id: number
}

export function encodeCursor({ publishedAt, id }: Cursor): string {
  return `${publishedAt.getTime()}-${id}`
}

/** The place, or null where the text is not one that `encodeCursor` writes. */
export function parseCursor(text: string): Cursor | null {
  const [, time, key] = /^(0|-?[1-9]\d{0,14})-(\d+)$/.exec(text) ?? []
  const id = parseId(key)
  return id !== null && isTime(Number(time)) ? { publishedAt: new Date(Number(time)), id } : null
}

/** The cursor in a listing's [[...older]] segments: null at its newest items, undefined if malformed. */
export function parseOlder(segments: string[] = []): string | null | undefined {
  if (segments.length === 0) return null
  const [word, cursor = '', ...rest] = segments
  return word === 'before' && rest.length === 0 && parseCursor(cursor) ? cursor : undefined
}
