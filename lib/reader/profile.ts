/** A reader's name, as it stands beside their comments. */
import { nicknameFault } from '@/lib/auth/nickname-fault'
import { isTaken } from '@/lib/auth/taken'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { accountCopy } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { type Door, type Outcome, refused } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { doors, routes } from '@/lib/routes'
import { type ProfileForm, profileForm } from '@/lib/schemas/settings'
import { formatDate } from '@/lib/time'

/** Between two changes, in milliseconds: 14 days. */
const INTERVAL = 14 * 86_400_000

export const profileDoor: Door<Reader, ProfileForm> = {
  name: 'profile',
  page: doors.profile,
  schema: profileForm,
  limit: rateLimits.profile,
  async act({ nickname }, { who }) {
    // What is already so is no error, and no change either.
    if (nickname === who.nickname) return { json: { nickname }, to: routes.settings }
    const fault = await nicknameFault(nickname)
    return fault === null ? rename(who, nickname) : refused({ nickname: fault })
  },
}

/** When the reader may change their nickname again: ISO 8601, or null: now. */
export async function readNextChange(reader: Reader): Promise<string | null> {
  const { nicknameChangedAt } = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: { nicknameChangedAt: true },
  })
  const next = nicknameChangedAt && new Date(nicknameChangedAt.getTime() + INTERVAL)
  return next && next > now() ? next.toISOString() : null
}

async function rename(reader: Reader, nickname: string): Promise<Outcome> {
  const time = now()
  const since = new Date(time.getTime() - INTERVAL)
  const may = [{ nicknameChangedAt: null }, { nicknameChangedAt: { lte: since } }]
  try {
    // The condition is part of the change: of two at once, one counts.
    const { count } = await db().account.updateMany({
      where: { id: reader.id, OR: may },
      data: { nickname, nicknameChangedAt: time },
    })
    if (count > 0) return { json: { nickname }, to: routes.settings }
    const next = (await readNextChange(reader)) ?? time.toISOString()
    return refused({ nickname: accountCopy.nickname.tooSoon(formatDate(next)) })
  } catch (error) {
    if (isTaken(error)) return refused({ nickname: accountCopy.nickname.taken })
    throw error
  }
}
