import { authenticate } from '@/lib/auth/authenticate'
import { findTicketHolder, issueTicket, redeemTicket } from '@/lib/auth/sign-in-ticket'
import { accountCopy } from '@/lib/copy/account'
import { rateLimits } from '@/lib/rate-limit/limits'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import {
  readCookie,
  sessionCookieName,
  signedInCookies,
  signedOutCookies,
  ticketCookie,
  ticketCookieName,
} from '@/lib/auth/cookies'
import {
  type Action,
  type ActionResult,
  type ActionOutcome,
  type ActionContext,
  invalid,
} from '@/lib/actions/run-action'
import { resumeDeferred } from '@/lib/reader/deferred-actions'
import { endSessionByToken, openSession, type Reader, readerOf } from '@/lib/auth/session'
import { returnPath } from '@/lib/http/return-path'
import { actions, routes, signInCodeAt } from '@/lib/routes'
import { signIn, type SignIn, signInCode, type SignInCode } from '@/lib/schemas/account'
import { z } from 'zod'

const words = accountCopy.secondStep

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
    const { id, totpConfirmedAt } = found.account
    return totpConfirmedAt
      ? askForSecondStep(id, form.next)
      : startSession(id, false, context, form.next)
  },
}

/** 两步登录: the code alone, after the password. */
export const signInCodeAction: Action<Reader | null, SignInCode, ActionOutcome> = {
  name: 'login-code',
  page: actions.signInCode,
  schema: signInCode,
  limit: rateLimits.signIn,
  focusesFault: true,
  limitByAddress: true,
  async run({ code, by, next }, context) {
    const token = readCookie(context.headers, ticketCookieName())
    const holder = await findTicketHolder(token)
    if (token === null || holder === null) return invalid({ form: words.expired })
    const limit = rateLimits.secondStepGuesses
    const until = await rateLimitBoth('second-step', holder, context.address, limit)
    if (until) return { until }
    if (!(await redeemTicket(token, holder, code)))
      return invalid({ code: by ? words.recoveryWrong : words.wrong })
    return startSession(holder, true, context, next)
  },
}

/** Leads whoever typed the right password to the page for the code. */
export async function askForSecondStep(
  accountId: number,
  next: string | undefined,
): Promise<ActionResult> {
  const cookies = [ticketCookie(await issueTicket(accountId))]
  return { json: { secondStep: true }, to: signInCodeAt(returnPath(next)), cookies }
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
  return { json: {}, to, cookies: [...signedInCookies(token), ticketCookie(''), ...cookies] }
}
