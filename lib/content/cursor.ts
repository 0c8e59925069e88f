import { parseId } from '@/lib/schemas/params'
import { isTime } from '@/lib/time'

/** A position in a list ordered by time: that of the last item shown, in URLs `{milliseconds}-{id}`. */
export interface Cursor {
  publishedAt: Date
  id: number
}

export function encodeCursor({ publishedAt, id }: Cursor): string {
  return `${publishedAt.getTime()}-${id}`
}

/** The cursor, or null where `encodeCursor` would not write it so. */
export function parseCursor(text: string): Cursor | null {
  const [, time, key] = /^(0|-?[1-9]\d{0,14})-(\d+)$/.exec(text) ?? []
  const id = parseId(key)
  return id !== null && isTime(Number(time)) ? { publishedAt: new Date(Number(time)), id } : null
}

/** The cursor in a listing's [[...older]] segments: null at its first page, undefined if malformed. */
export function parseOlder(segments: string[] = []): string | null | undefined {
  if (segments.length === 0) return null
  const [word, cursor = '', ...rest] = segments
  return word === 'before' && rest.length === 0 && parseCursor(cursor) ? cursor : undefined
}
