/** The maximum of Postgres' integer. */
export const MAX_ID = 2_147_483_647

/** The database checks the same. */
export const SLUG = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/

/** In code points; the database checks the same. */
const MAX_KEYWORD = 20

/** The id in a path, query or form; null unless it is a positive integer without sign and leading zeros. */
export function parseId(text: unknown): number | null {
  const id = typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : NaN
  return id <= MAX_ID ? id : null
}

/** The id of a story as editors give it, by its number or its address; null for anything else. */
export function parseStory(typed: string): number | null {
  const [, id] =
    /^(?:#|\S*\/(?:article|video|desk\/stories)\/)?(\d+)(?:[/?#.]\S*)?$/.exec(typed) ?? []
  return parseId(id)
}

/** A number from 0, without sign and leading zeros; null for anything else. */
export function parseCount(text: unknown): number | null {
  return text === '0' ? 0 : parseId(text)
}

export function parseSlug(text: unknown): string | null {
  return typeof text === 'string' && SLUG.test(text) ? text : null
}

/** The keyword in a percent-encoded path segment, or null if malformed. */
export function parseKeyword(segment: string): string | null {
  try {
    const word = decodeURIComponent(segment)
    return isStorable(word) && Array.from(word).length <= MAX_KEYWORD ? word : null
  } catch {
    return null
  }
}

/** Whether Postgres can store the text: it contains neither NUL nor a lone surrogate. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Replaces NUL and lone surrogates by U+FFFD. */
export function toStorable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
