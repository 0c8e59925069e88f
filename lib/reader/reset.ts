/** 重置密码: a code to the address, and with it a new password. */
import { isCommon } from '@/lib/accounts/common-passwords'
import { resetPassword } from '@/lib/accounts/confirm'
import { findAccounts, identifierCode } from '@/lib/accounts/find'
import { sendCode } from '@/lib/accounts/send-code'
import { accountCopy } from '@/lib/copy/account'
import { attemptBoth } from '@/lib/reader/attempts'
import { saveDraft } from '@/lib/reader/drafts'
import { type Door, type Performed, refused } from '@/lib/reader/perform'
import type { Reader } from '@/lib/reader/session'
import { welcome } from '@/lib/reader/sign-in'
import { doors, login, routes } from '@/lib/routes'
import { reset, type Reset, resetRequest, type ResetRequest } from '@/lib/schemas/account'

const requests = { most: 5, seconds: 3600 }
const tries = { most: 20, seconds: 3600 }

/** The answer is the same whether the address has an account or not. */
export const resetDoor: Door<Reader | null, ResetRequest, Performed> = {
  name: 'reset',
  page: doors.reset,
  schema: resetRequest,
  limit: { most: 30, seconds: 3600 },
  countsAddress: true,
  async act({ identifier }, { address }) {
    const code = identifierCode(identifier)
    const until = await attemptBoth('reset-request', code, address, requests)
    if (until) return { until }
    const [account] = await findAccounts(identifier)
    if (account) sendCode(identifier, account.id, 'reset')
    const draft = { fields: { identifier: identifier.value }, errors: {} }
    return { json: {}, to: `${routes.resetCode}?draft=${await saveDraft(doors.resetCode, draft)}` }
  },
}

export const resetCodeDoor: Door<Reader | null, Reset, Performed> = {
  name: 'reset-code',
  page: doors.resetCode,
  schema: reset,
  limit: { most: 60, seconds: 3600 },
  countsAddress: true,
  async act({ identifier, code, password }, visit) {
    const who = identifierCode(identifier)
    const until = await attemptBoth('reset-code', who, visit.address, tries)
    if (until) return { until }
    if (isCommon(password, [identifier.value])) {
      return refused({ password: accountCopy.password.common })
    }
    const account = await resetPassword(identifier, code, password)
    if (!account) return refused({ code: accountCopy.code.wrong })
    // The code of a letter is no second step.
    if (account.twoStep) return { json: {}, to: login(routes.me) }
    return welcome(account.id, false, visit, routes.me)
  },
}
