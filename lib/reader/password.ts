import { isCommon } from '@/lib/auth/common-passwords'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { rateLimits } from '@/lib/rate-limit/limits'
import { accountCopy } from '@/lib/copy/account'
import { settingsCopy } from '@/lib/copy/settings'
import { db } from '@/lib/db'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { signedInCookies } from '@/lib/auth/cookies'
import {
  type Action,
  type ActionOutcome,
  invalid,
  type ActionContext,
} from '@/lib/actions/run-action'
import { openSession, type Reader } from '@/lib/auth/session'
import { actions, routes, withNotice } from '@/lib/routes'
import { type NewPassword, newPassword } from '@/lib/schemas/account'

/** 修改密码. */
export const passwordAction: Action<Reader, NewPassword, ActionOutcome> = {
  name: 'password',
  page: actions.password,
  schema: newPassword,
  limit: rateLimits.password,
  async run({ current, password }, context) {
    const { reader, device } = context
    const right = await checkPassword(context, current)
    if (typeof right !== 'boolean') return right
    if (!right) return invalid({ current: settingsCopy.password.wrong })
    const { email, phone } = await db().account.findUniqueOrThrow({
      where: { id: reader.id },
      select: { email: true, phone: true },
    })
    if (isCommon(password, [reader.nickname, email, phone])) {
      return invalid({ password: accountCopy.password.common })
    }
    const data = { password: await hashPassword(password) }
    // A trigger ends every session; this device gets a new one.
    await db().account.update({ where: { id: reader.id }, data })
    const token = await openSession(reader.id, { device, twoStep: reader.twoStep })
    return {
      json: {},
      to: withNotice(routes.settings, 'passwords-changed', 'passwords-heading'),
      cookies: signedInCookies(token),
    }
  },
}

/** Whether it is the reader's password. Rate limited: an unlocked device allows no guessing. */
export async function checkPassword(
  { reader, address }: Pick<ActionContext<Reader>, 'reader' | 'address'>,
  password: string,
): Promise<boolean | { until: Date }> {
  const until = await rateLimitBoth('own-password', reader.id, address, rateLimits.passwordGuesses)
  if (until) return { until }
  const row = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: { password: true },
  })
  return verifyPassword(row.password, password)
}
