/** Removes what a log must not contain: addresses, tokens, passwords, rows, user input. */
import { isIPv6 } from 'node:net'

const MAX_LENGTH = 600

type Replacement = [pattern: RegExp, by: string | ((match: string, ...groups: string[]) => string)]

const replacements: Replacement[] = [
  // Terminal colours.
  [/\p{Cc}\[[\d;]*m/gu, ''],
  // Postgres' detail of a rejected row.
  [/\(([^()]*)\)=\(.*\)/gs, '($1)=(…)'],
  [/(Failing row contains) \(.*/gs, '$1 (…)'],
  [/\b((?:set-)?cookie|authorization)(["']?\s*[:=]\s*).*/gi, '$1$2…'],
  [
    /\b(\w*(?:password|passwd|secret|token|session|signature))(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;&)}]+)/gi,
    '$1$2…',
  ],
  // URLs are cut to the host, since connection strings have passwords before it.
  [/\b(?!file:)([a-z][a-z\d+.-]*:\/\/)(?:\S*@)?([^\s/?#"'`)]*)[^\s"'`)]*/gi, '$1$2/…'],
  [/(\/[^\s?"'`]*)\?[^\s"'`]+/g, '$1?…'],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu, '[mail]'],
  [/(?<![\w:.])[\da-f:]*:[\da-f:]*:[\da-f:.]*(?:%\w+)?/gi, (found) => address(found)],
  [/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g, '[address]'],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d{9}(?!\d)/g, '[phone]'],
  [/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi, '[token]'],
  [/[\w-]{20,}(?:\.[\w-]+)*/g, (found) => (isToken(found) ? '[token]' : found)],
]

/** The text as one line of at most MAX_LENGTH characters. */
export function scrub(text: string): string {
  // Bounds the time that the patterns take.
  let clean = text.slice(0, 4 * MAX_LENGTH)
  for (const [pattern, by] of replacements) clean = replace(clean, pattern, by)
  clean = clean.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}…` : clean
}

/** The text without quoted parts; with `names`, quoted identifiers stay. */
export function withoutQuotes(text: string, names: boolean): string {
  return text.replace(
    /(["`])([^"`]*)\1|(?<=[\s(=:,]|^)'([^']*)'(?=[\s),.;:]|$)/g,
    (found, _, inner?: string, single?: string) =>
      names && /^[\w.$/@()-]{1,60}$/.test(inner ?? single ?? '') ? found : '"…"',
  )
}

function replace(text: string, pattern: RegExp, by: Replacement[1]): string {
  return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by)
}

/** Leaves times of day, which have two colons too. */
function address(found: string): string {
  const bare = found.replace(/[:.]+$/, (end) => (end.startsWith('::') ? '::' : ''))
  const [host = ''] = bare.split('%')
  return isIPv6(host) ? `[address]${found.slice(bare.length)}` : found
}

/** Mixed case with digits, hexadecimal, or base32. */
function isToken(word: string): boolean {
  const mixed = /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
  return mixed || /^[\da-f]{32,}$/i.test(word) || (/^[A-Z2-7]{26,}$/.test(word) && /\d/.test(word))
}
