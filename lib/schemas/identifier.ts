import { z } from 'zod'
import { accountCopy } from '@/lib/copy/account'

/** By what somebody signs in, in the one form in which the database holds it. */
export interface Identifier {
  kind: 'email' | 'phone'
  value: string
}

const words = accountCopy.identifier
/** In characters (RFC 5321); the database checks the same (邮箱须为…). */
const EMAIL_LONGEST = 254

/** An e-mail address or a mobile number of mainland China, in any of the ways in which people type them. */
export const identifier = z.string(words.empty).transform((typed, context): Identifier => {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  const found = text.includes('@') ? emailOf(text) : phoneOf(text)
  if (typeof found !== 'string') return found
  context.addIssue({ code: 'custom', message: text === '' ? words.empty : found })
  return z.NEVER
})

/** A Chinese keyboard writes its own full stop. */
function emailOf(text: string): Identifier | string {
  const value = text.replaceAll('。', '.').toLowerCase()
  const valid = value.length <= EMAIL_LONGEST && z.email().safeParse(value).success
  return valid ? { kind: 'email', value } : words.badEmail
}

function phoneOf(text: string): Identifier | string {
  const value = text.replace(/[\p{Dash}()]/gu, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(value) ? { kind: 'phone', value } : words.badPhone
}
