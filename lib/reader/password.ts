/** 修改密码, and the proof that it is the reader who asks. */
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
import { actions, routes } from '@/lib/routes'
import { type NewPassword, newPassword } from '@/lib/schemas/account'

/** Whoever sits at a reader's unlocked computer shall not guess on. */

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
    // Every session ends with it (a trigger): this device goes on with a new one.
    await db().account.update({ where: { id: reader.id }, data })
    const token = await openSession(reader.id, { device, twoStep: reader.twoStep })
    return { json: {}, to: routes.settings, cookies: signedInCookies(token) }
  },
}

/** Whether it is the reader's password; until when, where they guessed too often. */
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
