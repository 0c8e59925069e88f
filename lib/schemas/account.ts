import { z } from 'zod'
import { accountCopy } from '@/lib/copy/account'
import { compact } from '@/lib/fold/compact'
import { identifier } from '@/lib/schemas/identifier'
import { nickname } from '@/lib/schemas/nickname'
import { upTo } from '@/lib/schemas/text'

/** In code points. NIST SP 800-63B: a length, and no rules of composition. */
const MIN_PASSWORD = 8
const MAX_PASSWORD = 128

const words = accountCopy.password

/** Not trimmed: spaces are part of a password. Common passwords are refused in lib/auth. */
export const password = z
  .string(words.empty)
  .refine((text) => text !== '', { error: words.empty, abort: true })
  .refine((text) => Array.from(text).length >= MIN_PASSWORD, words.tooShort)
  .refine(upTo(MAX_PASSWORD), words.tooLong)

/** An existing password, which may be older than the rules above. */
export const currentPassword = z.string(words.empty).min(1, words.empty).max(1000, words.tooLong)

/** Six digits, also in full width, with spaces or dashes. */
export const sixDigits = z
  .string(accountCopy.code.bad)
  .transform(plainCode)
  .pipe(z.string().regex(/^\d{6}$/, accountCopy.code.bad))

/** A code of an authenticator app or a recovery code; null if empty. */
export const secondStep = z
  .string()
  .transform(plainCode)
  .pipe(z.string().max(40, accountCopy.code.badSecond))
  .transform((code) => code || null)
  .default(null)

/** The return path, checked by lib/http/return-path. */
const next = z.string().optional()

export const registration = z.object({ identifier, nickname, password, next })
export const confirmation = z.object({ code: sixDigits })
export const signIn = z.object({ identifier, password: currentPassword, next })
export const signInCode = z.object({
  code: secondStep.pipe(z.string(accountCopy.code.badSecond)),
  /** The field was for a recovery code. */
  by: z.literal('recovery').optional().catch(undefined),
  next,
})
export const resetRequest = z.object({ identifier })
export const reset = z.object({
  identifier,
  code: sixDigits,
  password,
  /** Issued by the request for a reset: lib/reader/reset.ts. */
  ticket: z.uuid().optional().catch(undefined),
})
export const newPassword = z.object({ current: currentPassword, password })

export type Registration = z.infer<typeof registration>
export type SignIn = z.infer<typeof signIn>
export type SignInCode = z.infer<typeof signInCode>
export type ResetRequest = z.infer<typeof resetRequest>
export type Reset = z.infer<typeof reset>
export type NewPassword = z.infer<typeof newPassword>

/** Dashes group the digits of a code and the letters of a recovery code. */
function plainCode(code: string): string {
  return compact(code).replace(/\p{Dash}/gu, '')
}
