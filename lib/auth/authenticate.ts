/** Whether somebody is who they say: the one place where a password is asked for. */
import { type FoundAccount, findAccounts, identifierCode, MAX_UNCONFIRMED } from '@/lib/auth/find-accounts'
import { verifyPassword } from '@/lib/auth/password'
import { passTwoStep } from '@/lib/auth/two-step'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { accountCopy } from '@/lib/copy/account'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import type { Errors } from '@/lib/schemas/form'
import type { SignIn } from '@/lib/schemas/account'
import { formatTime } from '@/lib/time'

export type Authenticated =
  { account: FoundAccount; twoStep: boolean } | { errors: Errors } | { until: Date }

const words = accountCopy.signIn

/**
 * The account, or why not. As many passwords are verified as an address may have accounts, however many it has,
 * so the time does not tell; nor do the words, until the password was right.
 */
export async function authenticate(
  { identifier, password, code }: SignIn,
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
    Array.from({ length: MAX_UNCONFIRMED + 1 }, (_, place) =>
      verifyPassword(accounts[place]?.password ?? null, password),
    ),
  )
  const account = accounts.find((_, place) => right[place])
  if (!account) return { errors: { form: words.wrong } }
  if (account.bannedUntil && account.bannedUntil > now()) {
    return { errors: { form: words.banned(formatTime(account.bannedUntil.toISOString())) } }
  }
  if (!account.totpConfirmedAt) return { account, twoStep: false }
  if (!code) return { errors: { code: words.codeNeeded } }
  if (await passTwoStep(account.id, code)) return { account, twoStep: true }
  return { errors: { code: words.codeWrong } }
}
