import {
  type FoundAccount,
  findAccounts,
  identifierCode,
  MAX_UNCONFIRMED,
} from '@/lib/auth/find-accounts'
import { verifyPassword } from '@/lib/auth/password'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { accountCopy } from '@/lib/copy/account'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import type { Errors } from '@/lib/schemas/form'
import type { SignIn } from '@/lib/schemas/account'
import { formatTime } from '@/lib/time'

export type Authenticated = { account: FoundAccount } | { errors: Errors } | { until: Date }

const words = accountCopy.signIn

/**
 * Verifies as many passwords as an address may have accounts, so that neither the time nor, before a right password,
 * the message tells whether there is one. An account with two-step sign-in is signed in by its second step alone.
 */
export async function authenticate(
  { identifier, password }: SignIn,
  address: string,
): Promise<Authenticated> {
  const until = await rateLimitBoth(
    'sign-in',
    identifierCode(identifier),
    address,
    rateLimits.signInGuesses,
  )
  if (until) return { until }
  const accounts = await findAccounts(identifier)
  const right = await Promise.all(
    Array.from({ length: MAX_UNCONFIRMED + 1 }, (_, index) =>
      verifyPassword(accounts[index]?.password ?? null, password),
    ),
  )
  const account = accounts.find((_, index) => right[index])
  if (!account) return { errors: { form: words.wrong } }
  if (account.bannedUntil && account.bannedUntil > now()) {
    return { errors: { form: words.banned(formatTime(account.bannedUntil.toISOString())) } }
  }
  return { account }
}
