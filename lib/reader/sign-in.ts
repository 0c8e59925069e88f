import { authenticate } from '@/lib/auth/authenticate'
import { rateLimits } from '@/lib/rate-limit/limits'
import {
  readCookie,
  sessionCookieName,
  signedInCookies,
  signedOutCookies,
} from '@/lib/auth/cookies'
import {
  type Action,
  type ActionResult,
  type ActionOutcome,
  type ActionContext,
} from '@/lib/actions/run-action'
import { resumeDeferred } from '@/lib/reader/deferred-actions'
import { endSessionByToken, openSession, type Reader, readerOf } from '@/lib/auth/session'
import { returnPath } from '@/lib/http/return-path'
import { actions, routes } from '@/lib/routes'
import { signIn, type SignIn } from '@/lib/schemas/account'
import { z } from 'zod'

/** 登录. */
export const signInAction: Action<Reader | null, SignIn, ActionOutcome> = {
  name: 'login',
  page: actions.signIn,
  schema: signIn,
  limit: rateLimits.signIn,
  focusesFault: true,
  limitByAddress: true,
  async run(form, context) {
    const found = await authenticate(form, context.address)
    if (!('account' in found)) return found
    return startSession(found.account.id, found.twoStep, context, form.next)
  },
}

/** 退出登录. */
export const signOutAction: Action<Reader | null, object> = {
  name: 'logout',
  page: routes.home,
  schema: z.object({}),
  limit: rateLimits.signOut,
  async run(_, { headers, from }) {
    const token = readCookie(headers, sessionCookieName())
    if (token) await endSessionByToken(token)
    return {
      json: {},
      to: from === routes.signOut ? routes.home : from,
      cookies: signedOutCookies(),
    }
  },
}

/** Starts a session on this device, runs the deferred action and redirects to `next`. */
export async function startSession(
  accountId: number,
  twoStep: boolean,
  context: ActionContext<Reader | null>,
  next: string | undefined,
): Promise<ActionResult> {
  const previous = readCookie(context.headers, sessionCookieName())
  if (previous) await endSessionByToken(previous)
  const token = await openSession(accountId, { device: context.device, twoStep })
  const reader = await readerOf(token)
  if (!reader) throw new Error('the new session was not found')
  const { to, cookies } = await resumeDeferred({ ...context, reader }, returnPath(next))
  return { json: {}, to, cookies: [...signedInCookies(token), ...cookies] }
}
