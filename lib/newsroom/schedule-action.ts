import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import type { Verb } from '@/lib/copy/desk-verbs'
import { databaseNow } from '@/lib/published'
import type { Staff } from '@/lib/auth/staff'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { readPending } from '@/lib/newsroom/pending-edit'
import { type PlanChange, planVerbs } from '@/lib/newsroom/plan-verbs'
import { type Action, invalid } from '@/lib/actions/run-action'
import { actionPage, actions, routes, withNotice } from '@/lib/routes'
import { rateLimits } from '@/lib/rate-limit/limits'
import { can } from '@/lib/schemas/rights'
import { parseId } from '@/lib/schemas/params'
import { type ScheduleForm, scheduleForm } from '@/lib/newsroom/schedule-form'

const verbs: Record<ScheduleForm['do'], Verb> = {
  move: 'movePlan',
  cancel: 'cancelPlan',
  now: 'planNow',
}

/** Moves, cancels or carries out one plan of a story. */
export const scheduleAction: Action<Staff<'publish'>, ScheduleForm> = {
  name: 'desk-schedule',
  page: actions.deskSchedule,
  schema: scheduleForm,
  limit: rateLimits.desk,
  async run(form, { reader, params, from }) {
    const id = parseId(params.id)
    if (id === null) return 'not-found'
    const now = await databaseNow()
    if (form.do === 'move' && form.at <= now) return invalid({ at: words.errors.past })
    const outcome = await changePlan(reader, id, form, now)
    if (outcome === 'not-found') return 'not-found'
    if (outcome !== 'changed') return invalid({ form: outcome })
    const isList = from.startsWith(routes.deskSchedule)
    const page = isList ? from : actionPage(actions.deskSchedule, { id })
    return { json: { changed: true }, to: withNotice(page, 'plan-changed') }
  },
}

/** 'changed', or the sentence of a refusal. */
function changePlan(
  reader: Staff<'publish'>,
  id: number,
  form: ScheduleForm,
  now: Date,
): Promise<string> {
  return deskTransaction(reader, async (tx) => {
    const pending = await readPending(tx, id, true)
    if (!pending || pending.row.status === 'deleted') return 'not-found'
    const { row, current } = pending
    // Where the story is, and where a planned edit takes it.
    const columns =
      form.what === 'edit' ? [row.column_slug, current.column_slug || null] : [row.column_slug]
    if (!columns.every((column) => can(reader, 'publish', column))) return 'not-found'
    const change: PlanChange = form.do === 'move' ? { at: form.at } : form.do
    const refused = await planVerbs[form.what](tx, pending, change, now)
    if (refused !== null) return words.errors[refused]
    const at = form.do === 'move' ? ` ${form.at.toISOString()}` : ''
    await writeAuditEntry(tx, reader, verbs[form.do], `story/${id}`, words.happens[form.what] + at)
    return 'changed'
  })
}
