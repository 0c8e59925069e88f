/** 登录, 退出登录: how somebody becomes a reader, and stops being one. */
import { authenticate } from '@/lib/auth/authenticate'
import { rateLimits } from '@/lib/rate-limit/limits'
import {
  readCookie,
  sessionCookieName,
  signedInCookies,
  signedOutCookies,
} from '@/lib/auth/cookies'
import { type Door, type Outcome, type Performed, type Visit } from '@/lib/actions/run-action'
import { fulfil } from '@/lib/actions/deferred'
import { endToken, openSession, type Reader, readerOf } from '@/lib/auth/session'
import { returnPath } from '@/lib/http/return-path'
import { doors, routes } from '@/lib/routes'
import { signIn, type SignIn } from '@/lib/schemas/account'
import { z } from 'zod'

export const signInDoor: Door<Reader | null, SignIn, Performed> = {
  name: 'login',
  page: doors.signIn,
  schema: signIn,
  limit: rateLimits.signIn,
  countsAddress: true,
  async act(form, visit) {
    const found = await authenticate(form, visit.address)
    if (!('account' in found)) return found
    return welcome(found.account.id, found.twoStep, visit, form.next)
  },
}

export const signOutDoor: Door<Reader | null, object> = {
  name: 'logout',
  page: doors.signOut,
  schema: z.object({}),
  limit: rateLimits.signOut,
  async act(_, { headers, from }) {
    const token = readCookie(headers, sessionCookieName())
    if (token) await endToken(token)
    return {
      json: {},
      to: from === routes.signOut ? routes.home : from,
      cookies: signedOutCookies(),
    }
  },
}

/** Signs the account in on this device, does what was begun before, and goes on to `next`. */
export async function welcome(
  accountId: number,
  twoStep: boolean,
  visit: Visit<Reader | null>,
  next: string | undefined,
): Promise<Outcome> {
  const earlier = readCookie(visit.headers, sessionCookieName())
  if (earlier) await endToken(earlier)
  const token = await openSession(accountId, { device: visit.device, twoStep })
  const reader = await readerOf(token)
  if (!reader) throw new Error('a session that just began is not there')
  const { to, cookies } = await fulfil({ ...visit, who: reader }, returnPath(next))
  return { json: {}, to, cookies: [...signedInCookies(token), ...cookies] }
}
