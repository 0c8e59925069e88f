import { z } from 'zod'
import { accountCopy } from '@/lib/copy/account'
import { compact } from '@/lib/fold/compact'
import { readMailAddress } from '@/lib/schemas/mail-address'

/** What a reader signs in with, normalised as the database stores it. */
export interface Identifier {
  kind: 'email' | 'phone'
  value: string
}

const words = accountCopy.identifier

/** An e-mail address or a mobile number of mainland China, in any common spelling. */
export const identifier = z.string(words.empty).transform((typed, context): Identifier => {
  const text = compact(typed)
  const found = text.includes('@') ? emailOf(text) : phoneOf(text)
  if (typeof found !== 'string') return found
  context.addIssue({ code: 'custom', message: text === '' ? words.empty : found })
  return z.NEVER
})

function emailOf(text: string): Identifier | string {
  const found = readMailAddress(text)
  return 'fault' in found ? words.email[found.fault] : { kind: 'email', value: found.address }
}

function phoneOf(text: string): Identifier | string {
  const value = text.replace(/^tel:|[\p{Dash}().·/]/giu, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(value) ? { kind: 'phone', value } : words.badPhone
}
