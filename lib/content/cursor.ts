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
  const match = /^(0|-?[1-9]\d{0,14})-([1-9]\d{0,9})$/.exec(text)
  if (!match) return null
  const id = Number(match[2])
  return id > MAX_ID ? null : { publishedAt: new Date(Number(match[1])), id }
}

/** The cursor in a listing's [[...older]] segments: null at its newest items, undefined if malformed. */
export function parseOlder(segments: string[] = []): string | null | undefined {
  if (segments.length === 0) return null
  const [word, cursor = '', ...rest] = segments
  return word === 'before' && rest.length === 0 && parseCursor(cursor) ? cursor : undefined
}

/** In characters, as the database allows a keyword. */
const WORD_LONGEST = 20

/** The word in a percent-encoded path segment, or null where its escapes are broken or it can't be one. */
export function parseWord(segment: string): string | null {
  try {
    const word = decodeURIComponent(segment)
    return Array.from(word).length <= WORD_LONGEST ? word : null
  } catch {
    return null
  }
}

/** The largest id that Postgres' integer holds. */
export const MAX_ID = 2_147_483_647

/** The id in a path segment, or null where it is not a positive integer in its plain spelling. */
export function parseId(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : NaN
  return id <= MAX_ID ? id : null
}
