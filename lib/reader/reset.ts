import { randomUUID } from 'node:crypto'
import { isCommon } from '@/lib/auth/common-passwords'
import { resetPassword } from '@/lib/auth/confirm'
import { findAccounts, identifierCode } from '@/lib/auth/find-accounts'
import { sendCode } from '@/lib/auth/send-code'
import { rateLimits } from '@/lib/rate-limit/limits'
import { accountCopy } from '@/lib/copy/account'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { saveDraft } from '@/lib/actions/drafts'
import { type Action, type ActionOutcome, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { askForSecondStep, startSession } from '@/lib/reader/sign-in'
import { actions, routes } from '@/lib/routes'
import { readableAddress } from '@/lib/schemas/mail-address'
import { reset, type Reset, resetRequest, type ResetRequest } from '@/lib/schemas/account'
import { type Errors, readableFields } from '@/lib/schemas/form'

/** 重置密码. The answer is the same whether the address has an account or not. */
export const resetRequestAction: Action<Reader | null, ResetRequest, ActionOutcome> = {
  name: 'reset',
  page: actions.reset,
  schema: resetRequest,
  limit: rateLimits.reset,
  focusesFault: true,
  limitByAddress: true,
  async run({ identifier }, { address, reader }) {
    const code = identifierCode(identifier)
    // By address too: a stranger's requests don't count for the owner. lib/auth/send-code.ts limits the mails.
    const until = await rateLimitBoth(
      `reset-request@${address}`,
      code,
      address,
      rateLimits.resetRequests,
    )
    if (until) return { until }
    const accounts = await findAccounts(identifier)
    const confirmed = accounts.find(({ confirmedAt }) => confirmedAt !== null)
    // Without a confirmed account: the reader's own, else the oldest.
    const account = confirmed ?? accounts.find(({ id }) => id === reader?.id) ?? accounts[0]
    const ticket = randomUUID()
    if (account) sendCode(identifier, account.id, { from: address, purpose: 'reset', ticket })
    const draft = { fields: { identifier: readableAddress(identifier.value), ticket }, errors: {} }
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
  focusesFault: true,
  limitByAddress: true,
  findFaults: (fields) => passwordFaults(readableFields(reset, fields)),
  async run({ identifier, code, password, ticket }, context) {
    // Counted by ticket where there is one: a stranger's guesses don't count for the owner.
    const subject = ticket ?? identifierCode(identifier)
    const until = await rateLimitBoth(
      'reset-code',
      subject,
      context.address,
      rateLimits.resetGuesses,
    )
    if (until) return { until }
    const errors = passwordFaults({ identifier, password })
    if (errors.password) return invalid(errors)
    const account = await resetPassword(identifier, { code, password, ticket })
    if (!account) return invalid({ code: accountCopy.code.wrong })
    // A code by mail does not replace the second step.
    if (account.twoStep) return askForSecondStep(account.id, routes.me)
    return startSession(account.id, false, context, routes.me)
  },
}

function passwordFaults({ identifier, password }: Partial<Reset>): Errors {
  const isFault = password !== undefined && isCommon(password, [identifier?.value ?? null])
  return isFault ? { password: accountCopy.password.common } : {}
}
