/** Takes out of a text what a log must not keep: addresses, tokens, passwords, rows, what strangers wrote. */
import { isIPv6 } from 'node:net'

const LONGEST = 600

type Replacement = [pattern: RegExp, by: string | ((found: string, ...groups: string[]) => string)]

const replacements: Replacement[] = [
  // Colours of a terminal, then whatever else controls one.
  [/\p{Cc}\[[\d;]*m/gu, ''],
  // Postgres' detail of a refused row.
  [/\(([^()]*)\)=\(.*\)/gs, '($1)=(…)'],
  [/(Failing row contains) \(.*/gs, '$1 (…)'],
  [/\b((?:set-)?cookie|authorization)(["']?\s*[:=]\s*).*/gi, '$1$2…'],
  [
    /\b(\w*(?:password|passwd|secret|token|session|signature))(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;&)}]+)/gi,
    '$1$2…',
  ],
  // Of an address on the web the host is enough; connection strings have passwords before it.
  [/\b(?!file:)([a-z][a-z\d+.-]*:\/\/)(?:\S*@)?([^\s/?#"'`)]*)[^\s"'`)]*/gi, '$1$2/…'],
  [/(\/[^\s?"'`]*)\?[^\s"'`]+/g, '$1?…'],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu, '[mail]'],
  [/(?<![\w:.])[\da-f:]*:[\da-f:]*:[\da-f:.]*(?:%\w+)?/gi, (found) => address(found)],
  [/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g, '[address]'],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d{9}(?!\d)/g, '[phone]'],
  [/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi, '[token]'],
  [/[\w-]{20,}(?:\.[\w-]+)*/g, (found) => (isToken(found) ? '[token]' : found)],
]

/** One line of the text, or its first few hundred characters. */
export function scrub(text: string): string {
  // What is longer than this is no message, and each pattern would read all of it.
  let clean = text.slice(0, 4 * LONGEST)
  for (const [pattern, by] of replacements) clean = replace(clean, pattern, by)
  clean = clean.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean
}

/** The text without what stands in quotes, but for names of things where `names` may stay. */
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

/** A time of day has two colons too. */
function address(found: string): string {
  const bare = found.replace(/[:.]+$/, (end) => (end.startsWith('::') ? '::' : ''))
  const [host = ''] = bare.split('%')
  return isIPv6(host) ? `[address]${found.slice(bare.length)}` : found
}

/** Names of ours have no digits among capitals and small letters; hexadecimal digests have neither. */
function isToken(word: string): boolean {
  const mixed = /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
  return mixed || /^[\da-f]{32,}$/i.test(word) || (/^[A-Z2-7]{26,}$/.test(word) && /\d/.test(word))
}
