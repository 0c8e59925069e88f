import { z } from 'zod'
import { accountCopy } from '@/lib/copy/account'

/** What a reader signs in with, normalised as the database stores it. */
export interface Identifier {
  kind: 'email' | 'phone'
  value: string
}

const words = accountCopy.identifier
/** RFC 5321; the database checks the same (邮箱须为…). */
const MAX_EMAIL = 254

/** An e-mail address or a mobile number of mainland China, in any common spelling. */
export const identifier = z.string(words.empty).transform((typed, context): Identifier => {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  const found = text.includes('@') ? emailOf(text) : phoneOf(text)
  if (typeof found !== 'string') return found
  context.addIssue({ code: 'custom', message: text === '' ? words.empty : found })
  return z.NEVER
})

/** Accepts the full stop of Chinese keyboards for a dot. */
function emailOf(text: string): Identifier | string {
  const value = text.replaceAll('。', '.').toLowerCase()
  const valid = value.length <= MAX_EMAIL && z.email().safeParse(value).success
  return valid ? { kind: 'email', value } : words.badEmail
}

function phoneOf(text: string): Identifier | string {
  const value = text.replace(/[\p{Dash}()]/gu, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(value) ? { kind: 'phone', value } : words.badPhone
}
