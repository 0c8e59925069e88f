/** What paths, queries, forms and cookies name, within what Postgres can hold. */

/** The largest id that Postgres' integer holds. */
export const MAX_ID = 2_147_483_647

/** Lower-case letters, digits and single hyphens; the database checks the same. */
export const SLUG = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/

/** In characters, as the database allows a keyword. */
const KEYWORD_LONGEST = 20

/** The id in a path, a query or a form; null where it is not a positive integer in its plain spelling. */
export function parseId(text: unknown): number | null {
  const id = typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : NaN
  return id <= MAX_ID ? id : null
}

/** The slug of a column or a page, or null where it can't be one. */
export function parseSlug(text: unknown): string | null {
  return typeof text === 'string' && SLUG.test(text) ? text : null
}

/** The keyword in a percent-encoded path segment; null where its escapes are broken or it can't be one. */
export function parseKeyword(segment: string): string | null {
  try {
    const word = decodeURIComponent(segment)
    return isStorable(word) && Array.from(word).length <= KEYWORD_LONGEST ? word : null
  } catch {
    return null
  }
}

/** Whether Postgres' text holds it: it has neither NUL nor half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** The text with U+FFFD in the place of what Postgres' text does not hold. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
