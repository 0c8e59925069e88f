import { beginTwoStep, confirmTwoStep, endTwoStep, passTwoStep } from '@/lib/auth/two-step'
import { rateLimits } from '@/lib/rate-limit/limits'
import { settingsCopy } from '@/lib/copy/settings'
import { db } from '@/lib/db'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { checkPassword } from '@/lib/reader/password'
import {
  type Action,
  type ActionOutcome,
  invalid,
  type ActionContext,
} from '@/lib/actions/run-action'
import { deleteRecoveryCodes, saveRecoveryCodes } from '@/lib/reader/recovery-page'
import type { Reader } from '@/lib/auth/session'
import { readSettings } from '@/lib/reader/settings'
import { returnPath } from '@/lib/http/return-path'
import type { NoticeName } from '@/lib/copy/notices'
import { actions, routes, withNotice, withQuery } from '@/lib/routes'
import { type TwoStepForm, twoStepForm } from '@/lib/schemas/settings'

const words = settingsCopy.twoStep

/** 两步登录. */
export const twoStepAction: Action<Reader, TwoStepForm, ActionOutcome> = {
  name: 'two-step',
  page: actions.twoStep,
  schema: twoStepForm,
  limit: rateLimits.twoStep,
  async run(form, context) {
    const { reader, address } = context
    if (form.act === 'begin') return begin(reader, form.next)
    if (form.act === 'noted') return deleteCodes(reader, form.codes, form.next)
    const until = await rateLimitBoth(
      'second-step',
      reader.id,
      address,
      rateLimits.secondStepGuesses,
    )
    if (until) return { until }
    if (form.act === 'confirm') return confirm(context, form.code, form.next)
    if (form.act === 'pass') return pass(context, form.code, form.next)
    return end(context, form.password ?? '', form.code)
  },
}

async function begin({ id }: Reader, next: string | undefined): Promise<ActionOutcome> {
  await beginTwoStep(id)
  return { json: {}, to: withQuery(routes.twoStep, { next: next ?? '' }) }
}

async function deleteCodes(
  reader: Reader,
  id: string | undefined,
  next: string | undefined,
): Promise<ActionOutcome> {
  await deleteRecoveryCodes(reader, id)
  return { json: {}, to: next ? returnPath(next) : settingsWith('two-step-on') }
}

async function confirm(
  { reader }: ActionContext<Reader>,
  code: string,
  next: string | undefined,
): Promise<ActionOutcome> {
  const codes = await confirmTwoStep(reader.id, code)
  if (!codes) return invalid({ code: words.wrong })
  await setPassed(reader)
  const query = { codes: await saveRecoveryCodes(reader, codes), next: next ?? '' }
  return { json: { codes }, to: withQuery(routes.twoStep, query) }
}

async function pass(
  { reader }: ActionContext<Reader>,
  code: string | null,
  next: string | undefined,
): Promise<ActionOutcome> {
  if (!code || !(await passTwoStep(reader.id, code))) return invalid({ code: words.wrong })
  await setPassed(reader)
  return { json: {}, to: next ? returnPath(next) : routes.twoStep }
}

async function end(
  context: ActionContext<Reader>,
  password: string,
  code: string | null,
): Promise<ActionOutcome> {
  const { reader } = context
  const { hasPassword, twoStep } = await readSettings(reader)
  if (!twoStep) return { json: {}, to: routes.twoStep }
  const right = !hasPassword || (await checkPassword(context, password))
  if (typeof right !== 'boolean') return right
  if (!right) return invalid({ password: settingsCopy.password.wrong })
  if (!code || !(await passTwoStep(reader.id, code))) return invalid({ code: words.wrong })
  await endTwoStep(reader.id)
  return { json: {}, to: settingsWith('two-step-off') }
}

function settingsWith(notice: NoticeName): string {
  return withNotice(routes.settings, notice, 'two-step-heading')
}

async function setPassed({ id, sessionId }: Reader): Promise<void> {
  const where = { id: sessionId, accountId: id }
  await db().session.updateMany({ where, data: { twoStep: true } })
}
