/** In characters, of what can be searched for. */
export const QUERY_LONGEST = 100
/** Words beyond these are not looked at. */
const MOST_WORDS = 8

export interface Query {
  /** As it is shown and looked up among the keywords. */
  text: string
  /** Each has to stand in the title. */
  words: string[]
}

/** What `?q=` asks for; null where it is blank, `long` where it is too long. */
export function parseQuery(q: string | string[] | undefined): Query | null | 'long' {
  const typed = (Array.isArray(q) ? q[0] : q) ?? ''
  // A NUL is nothing that Postgres could look for; the other invisible characters are spaces.
  const text = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
  if (Array.from(text).length > QUERY_LONGEST) return 'long'
  return text === '' ? null : { text, words: text.split(' ').slice(0, MOST_WORDS) }
}
