/** The forms of an account. Whether a password is a common one, the verb asks (lib/auth). */
import { z } from 'zod'
import { accountCopy } from '@/lib/copy/account'
import { identifier } from '@/lib/schemas/identifier'
import { nickname } from '@/lib/schemas/nickname'

/** In characters (code points). NIST SP 800-63B: a length, and no rules of composition. */
const PASSWORD_SHORTEST = 8
const PASSWORD_LONGEST = 128

const words = accountCopy.password

/** Untouched: a blank at the end is part of a password. */
export const password = z
  .string(words.empty)
  .refine((text) => text !== '', { error: words.empty, abort: true })
  .refine((text) => Array.from(text).length >= PASSWORD_SHORTEST, words.tooShort)
  .refine((text) => Array.from(text).length <= PASSWORD_LONGEST, words.tooLong)

/** One that was chosen before, under whatever rules held then. */
export const givenPassword = z.string(words.empty).min(1, words.empty).max(1000, words.tooLong)

/** Six digits as they were typed: full width, or with blanks between. */
export const sixDigits = z
  .string(accountCopy.code.bad)
  .transform(withoutBlanks)
  .pipe(z.string().regex(/^\d{6}$/, accountCopy.code.bad))

/** Of an authenticator app, or a recovery code; null where the field was left empty. */
export const secondStep = z
  .string()
  .transform(withoutBlanks)
  .pipe(z.string().max(40, accountCopy.code.badSecond))
  .transform((code) => code || null)
  .default(null)

/** Where to go on: lib/http/return-path decides whether it may. */
const next = z.string().optional()

export const registration = z.object({ identifier, nickname, password, next })
export const confirmation = z.object({ code: sixDigits })
export const signIn = z.object({ identifier, password: givenPassword, code: secondStep, next })
export const resetRequest = z.object({ identifier })
export const reset = z.object({
  identifier,
  code: sixDigits,
  password,
  /** Of the request: lib/reader/reset.ts. */
  ticket: z.uuid().optional().catch(undefined),
})
export const newPassword = z.object({ current: givenPassword, password })

export type Registration = z.infer<typeof registration>
export type SignIn = z.infer<typeof signIn>
export type ResetRequest = z.infer<typeof resetRequest>
export type Reset = z.infer<typeof reset>
export type NewPassword = z.infer<typeof newPassword>

function withoutBlanks(code: string): string {
  return code.normalize('NFKC').replace(/\s/g, '')
}
