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
import { type Action, type ActionOutcome, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { startSession } from '@/lib/reader/sign-in'
import { actions, login, routes } from '@/lib/routes'
import { reset, type Reset, resetRequest, type ResetRequest } from '@/lib/schemas/account'

/** The answer is the same whether the address has an account or not. */
export const resetRequestAction: Action<Reader | null, ResetRequest, ActionOutcome> = {
  name: 'reset',
  page: actions.reset,
  schema: resetRequest,
  limit: rateLimits.reset,
  limitByAddress: true,
  async run({ identifier }, { address, reader }) {
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
    const account = proved ?? accounts.find(({ id }) => id === reader?.id) ?? accounts[0]
    const ticket = randomUUID()
    if (account) sendCode(identifier, account.id, { from: address, purpose: 'reset', ticket })
    const draft = { fields: { identifier: identifier.value, ticket }, errors: {} }
    return {
      json: {},
      to: `${routes.resetCode}?draft=${await saveDraft(actions.resetCode, draft)}`,
    }
  },
}

export const resetCodeAction: Action<Reader | null, Reset, ActionOutcome> = {
  name: 'reset-code',
  page: actions.resetCode,
  schema: reset,
  limit: rateLimits.resetCode,
  limitByAddress: true,
  async run({ identifier, code, password, ticket }, context) {
    // With a ticket it is counted alone: a stranger's guesses refuse nobody else.
    const reader = ticket ?? identifierCode(identifier)
    const until = await rateLimitBoth(
      'reset-code',
      reader,
      context.address,
      rateLimits.resetGuesses,
    )
    if (until) return { until }
    if (isCommon(password, [identifier.value])) {
      return invalid({ password: accountCopy.password.common })
    }
    const account = await resetPassword(identifier, { code, password, ticket })
    if (!account) return invalid({ code: accountCopy.code.wrong })
    // The code of a letter is no second step.
    if (account.twoStep) return { json: {}, to: login(routes.me) }
    return startSession(account.id, false, context, routes.me)
  },
}
