/** Passwords that somebody else would try first. */
import { dictionary } from '@zxcvbn-ts/language-common'
import { env } from '@/lib/env'
import { site } from '@/lib/site'

/** Shorter names are taken for chance. */
const MIN_NAME_LENGTH = 2
/** What a password must have beside a name that everybody can read: letters and digits, not digits alone. */
const MIN_REST_LENGTH = 6

let leakedPasswords: Set<string> | undefined

/**
 * Whether a password is easy to guess (NIST SP 800-63B, 3.1.1.2): from the list of those that leaked most
 * often, digits alone, one piece repeated, or hardly more than the site's name or one of `names` (the
 * account's nickname, its address).
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

/** Unpacked when first asked for. */
function leaked(): Set<string> {
  return (leakedPasswords ??= new Set(dictionary['passwords-common']))
}

function isMadeOf(password: string, names: string[]): boolean {
  // The longest first: what is left of an address is not found in it again.
  const sorted = names.sort((a, b) => b.length - a.length)
  const rest = sorted.reduce((text, name) => text.replaceAll(name, ''), password)
  if (rest === password) return false
  return !/\p{L}/u.test(rest) || rest.replace(/[^\p{L}\p{N}]/gu, '').length < MIN_REST_LENGTH
}

/** A name as a whole, and an address before its @. */
function partsOf(name: string | null): string[] {
  const whole = fold(name ?? '')
  return [whole, whole.split('@', 1).join('')].filter((part) => part.length >= MIN_NAME_LENGTH)
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
