import { nicknameFault } from '@/lib/auth/nickname-fault'
import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { accountCopy } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions, routes, withNotice } from '@/lib/routes'
import { type ProfileForm, profileForm } from '@/lib/schemas/settings'
import { formatDate } from '@/lib/time'

/** 14 days between two changes of a nickname. */
const INTERVAL_MS = 14 * 86_400_000

export const profileAction: Action<Reader, ProfileForm> = {
  name: 'profile',
  page: actions.profile,
  schema: profileForm,
  limit: rateLimits.profile,
  async run({ nickname }, { reader }) {
    // Setting the present nickname starts no interval.
    if (nickname === reader.nickname) return { json: { nickname }, to: routes.settings }
    const fault = await nicknameFault(nickname)
    return fault === null ? rename(reader, nickname) : invalid({ nickname: fault })
  },
}

/** ISO 8601; null: the reader may change it now. */
export async function readNextNicknameChange(reader: Reader): Promise<string | null> {
  const { nicknameChangedAt } = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: { nicknameChangedAt: true },
  })
  const next = nicknameChangedAt && new Date(nicknameChangedAt.getTime() + INTERVAL_MS)
  return next && next > now() ? next.toISOString() : null
}

async function rename(reader: Reader, nickname: string): Promise<ActionResult> {
  const time = now()
  const since = new Date(time.getTime() - INTERVAL_MS)
  const allowed = [{ nicknameChangedAt: null }, { nicknameChangedAt: { lte: since } }]
  try {
    // The condition is part of the update: of two parallel requests one succeeds.
    const { count } = await db().account.updateMany({
      where: { id: reader.id, OR: allowed },
      data: { nickname, nicknameChangedAt: time },
    })
    if (count > 0) {
      const to = withNotice(routes.settings, 'profile-changed', 'profile-heading')
      return { json: { nickname }, to }
    }
    const next = (await readNextNicknameChange(reader)) ?? time.toISOString()
    return invalid({ nickname: accountCopy.nickname.tooSoon(formatDate(next)) })
  } catch (error) {
    if (isUniqueViolation(error)) return invalid({ nickname: accountCopy.nickname.taken })
    throw error
  }
}
