/** 两步登录: turned on with a code, off with the password and a code, passed with a code. */
import { beginTwoStep, confirmTwoStep, endTwoStep, passTwoStep } from '@/lib/auth/two-step'
import { rateLimits } from '@/lib/rate-limit/limits'
import { settingsCopy } from '@/lib/copy/settings'
import { db } from '@/lib/db'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { provePassword } from '@/lib/reader/password'
import { type Door, type Performed, refused, type Visit } from '@/lib/actions/run-action'
import { forgetRecoveryPage, keepRecoveryPage } from '@/lib/reader/recovery-page'
import type { Reader } from '@/lib/auth/session'
import { readSettings } from '@/lib/reader/settings'
import { returnPath } from '@/lib/http/return-path'
import { doors, routes, withQuery } from '@/lib/routes'
import { type TwoStepForm, twoStepForm } from '@/lib/schemas/settings'

const words = settingsCopy.twoStep

export const twoStepDoor: Door<Reader, TwoStepForm, Performed> = {
  name: 'two-step',
  page: doors.twoStep,
  schema: twoStepForm,
  limit: rateLimits.twoStep,
  async act(form, visit) {
    const { who, address } = visit
    if (form.act === 'begin') return begin(who, form.next)
    if (form.act === 'noted') return forgetCodes(who, form.codes, form.next)
    const until = await rateLimitBoth('second-step', who.id, address, rateLimits.secondStepGuesses)
    if (until) return { until }
    if (form.act === 'confirm') return confirm(visit, form.code, form.next)
    if (form.act === 'pass') return pass(visit, form.code, form.next)
    return end(visit, form.password ?? '', form.code)
  },
}

async function begin({ id }: Reader, next: string | undefined): Promise<Performed> {
  await beginTwoStep(id)
  return { json: {}, to: withQuery(routes.twoStep, { next: next ?? '' }) }
}

/** The recovery codes are noted: their page shows them no more. */
async function forgetCodes(
  who: Reader,
  id: string | undefined,
  next: string | undefined,
): Promise<Performed> {
  await forgetRecoveryPage(who, id)
  return { json: {}, to: next ? returnPath(next) : routes.settings }
}

/** This device has shown that it has the app: it need not pass again. */
async function confirm(
  { who }: Visit<Reader>,
  code: string,
  next: string | undefined,
): Promise<Performed> {
  const codes = await confirmTwoStep(who.id, code)
  if (!codes) return refused({ code: words.wrong })
  await setPassed(who)
  const asked = { codes: await keepRecoveryPage(who, codes), next: next ?? '' }
  return { json: { codes }, to: withQuery(routes.twoStep, asked) }
}

async function pass(
  { who }: Visit<Reader>,
  code: string | null,
  next: string | undefined,
): Promise<Performed> {
  if (!code || !(await passTwoStep(who.id, code))) return refused({ code: words.wrong })
  await setPassed(who)
  return { json: {}, to: next ? returnPath(next) : routes.twoStep }
}

async function end(
  visit: Visit<Reader>,
  password: string,
  code: string | null,
): Promise<Performed> {
  const { who } = visit
  const { hasPassword, twoStep } = await readSettings(who)
  if (!twoStep) return { json: {}, to: routes.twoStep }
  const right = !hasPassword || (await provePassword(visit, password))
  if (typeof right !== 'boolean') return right
  if (!right) return refused({ password: settingsCopy.password.wrong })
  if (!code || !(await passTwoStep(who.id, code))) return refused({ code: words.wrong })
  await endTwoStep(who.id)
  return { json: {}, to: routes.settings }
}

async function setPassed({ id, sessionId }: Reader): Promise<void> {
  const where = { id: sessionId, accountId: id }
  await db().session.updateMany({ where, data: { twoStep: true } })
}
