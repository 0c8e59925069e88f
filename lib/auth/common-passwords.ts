import { dictionary } from '@zxcvbn-ts/language-common'
import { env } from '@/lib/env'
import { site } from '@/lib/site'

const MIN_NAME_LENGTH = 2
/** Letters and digits that a password needs besides a public name; not digits alone. */
const MIN_REST_LENGTH = 6

let leakedPasswords: Set<string> | undefined

/**
 * Whether a password is easy to guess (NIST SP 800-63B, 3.1.1.2): leaked often, digits alone, repeated, or hardly
 * more than the site's name or one of `names` (nickname, address).
 */
export function isCommon(password: string, names: readonly (string | null)[] = []): boolean {
  const plain = fold(password)
  return (
    leaked().has(plain) ||
    /^[\p{N}\p{P}]*$/u.test(plain) ||
    /^(.{1,4}?)\1+$/u.test(plain) ||
    isMadeOf(plain, [site.name, siteHost(), ...names].flatMap(partsOf))
  )
}

function leaked(): Set<string> {
  return (leakedPasswords ??= new Set(dictionary['passwords-common']))
}

function isMadeOf(password: string, names: string[]): boolean {
  // Longest first, so that a part of a name is not removed before the folded.
  const sorted = names.sort((a, b) => b.length - a.length)
  const rest = sorted.reduce((text, name) => text.replaceAll(name, ''), password)
  if (rest === password) return false
  return !/\p{L}/u.test(rest) || rest.replace(/[^\p{L}\p{N}]/gu, '').length < MIN_REST_LENGTH
}

function partsOf(name: string | null): string[] {
  const folded = fold(name ?? '')
  return [folded, folded.split('@', 1).join('')].filter((part) => part.length >= MIN_NAME_LENGTH)
}

function siteHost(): string {
  return new URL(env().SITE_URL).hostname
    .replace(/^www\./, '')
    .split('.', 1)
    .join('')
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
