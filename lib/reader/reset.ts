/** 重置密码: a code to the address, and with it a new password. */
import { randomUUID } from 'node:crypto'
import { isCommon } from '@/lib/auth/common-passwords'
import { resetPassword } from '@/lib/auth/confirm'
import { findAccounts, identifierCode } from '@/lib/auth/find'
import { sendCode } from '@/lib/auth/send-code'
import { rateLimits } from '@/lib/rate-limit/limits'
import { accountCopy } from '@/lib/copy/account'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { saveDraft } from '@/lib/actions/drafts'
import { type Door, type Performed, refused } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { welcome } from '@/lib/reader/sign-in'
import { doors, login, routes } from '@/lib/routes'
import { reset, type Reset, resetRequest, type ResetRequest } from '@/lib/schemas/account'

/** The answer is the same whether the address has an account or not. */
export const resetDoor: Door<Reader | null, ResetRequest, Performed> = {
  name: 'reset',
  page: doors.reset,
  schema: resetRequest,
  limit: rateLimits.reset,
  countsAddress: true,
  async act({ identifier }, { address, who }) {
    const code = identifierCode(identifier)
    // Of each who asks: a stranger's requests refuse nobody else. lib/auth/send-code.ts bounds them all.
    const until = await rateLimitBoth(
      `reset-request@${address}`,
      code,
      address,
      rateLimits.resetRequests,
    )
    if (until) return { until }
    const accounts = await findAccounts(identifier)
    const proved = accounts.find(({ confirmedAt }) => confirmedAt !== null)
    // Of several that nobody has proved, the one that is signed in here, else the oldest.
    const account = proved ?? accounts.find(({ id }) => id === who?.id) ?? accounts[0]
    const ticket = randomUUID()
    if (account) sendCode(identifier, account.id, { from: address, purpose: 'reset', ticket })
    const draft = { fields: { identifier: identifier.value, ticket }, errors: {} }
    return { json: {}, to: `${routes.resetCode}?draft=${await saveDraft(doors.resetCode, draft)}` }
  },
}

export const resetCodeDoor: Door<Reader | null, Reset, Performed> = {
  name: 'reset-code',
  page: doors.resetCode,
  schema: reset,
  limit: rateLimits.resetCode,
  countsAddress: true,
  async act({ identifier, code, password, ticket }, visit) {
    // With a ticket it is counted alone: a stranger's guesses refuse nobody else.
    const who = ticket ?? identifierCode(identifier)
    const until = await rateLimitBoth('reset-code', who, visit.address, rateLimits.resetGuesses)
    if (until) return { until }
    if (isCommon(password, [identifier.value])) {
      return refused({ password: accountCopy.password.common })
    }
    const account = await resetPassword(identifier, { code, password, ticket })
    if (!account) return refused({ code: accountCopy.code.wrong })
    // The code of a letter is no second step.
    if (account.twoStep) return { json: {}, to: login(routes.me) }
    return welcome(account.id, false, visit, routes.me)
  },
}
