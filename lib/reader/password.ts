/** 修改密码, and the proof that it is the reader who asks. */
import { isCommon } from '@/lib/auth/common-passwords'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { rateLimits } from '@/lib/rate-limit/limits'
import { accountCopy } from '@/lib/copy/account'
import { settingsCopy } from '@/lib/copy/settings'
import { db } from '@/lib/db'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { signedInCookies } from '@/lib/auth/cookies'
import { type Door, type Performed, refused, type Visit } from '@/lib/actions/run-action'
import { openSession, type Reader } from '@/lib/auth/session'
import { doors, routes } from '@/lib/routes'
import { type NewPassword, newPassword } from '@/lib/schemas/account'

/** Whoever sits at a reader's unlocked computer shall not guess on. */

export const passwordDoor: Door<Reader, NewPassword, Performed> = {
  name: 'password',
  page: doors.password,
  schema: newPassword,
  limit: rateLimits.password,
  async act({ current, password }, visit) {
    const { who, device } = visit
    const right = await provePassword(visit, current)
    if (typeof right !== 'boolean') return right
    if (!right) return refused({ current: settingsCopy.password.wrong })
    const { email, phone } = await db().account.findUniqueOrThrow({
      where: { id: who.id },
      select: { email: true, phone: true },
    })
    if (isCommon(password, [who.nickname, email, phone])) {
      return refused({ password: accountCopy.password.common })
    }
    const data = { password: await hashPassword(password) }
    // Every session ends with it (a trigger): this device goes on with a new one.
    await db().account.update({ where: { id: who.id }, data })
    const token = await openSession(who.id, { device, twoStep: who.twoStep })
    return { json: {}, to: routes.settings, cookies: signedInCookies(token) }
  },
}

/** Whether it is the reader's password; until when, where they guessed too often. */
export async function provePassword(
  { who, address }: Pick<Visit<Reader>, 'who' | 'address'>,
  password: string,
): Promise<boolean | { until: Date }> {
  const until = await rateLimitBoth('own-password', who.id, address, rateLimits.passwordGuesses)
  if (until) return { until }
  const row = await db().account.findUniqueOrThrow({
    where: { id: who.id },
    select: { password: true },
  })
  return verifyPassword(row.password, password)
}
