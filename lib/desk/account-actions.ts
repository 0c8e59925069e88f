/** The actions of a reader's file, whose page they share. */
import type { z } from 'zod'
import { rateLimits } from '@/lib/rate-limit/limits'
import { ban, checkFirst, note, unban, warn } from '@/lib/desk/account-verbs'
import type { Staff } from '@/lib/auth/staff'
import type { Action } from '@/lib/actions/run-action'
import { deskDone, actionPage, actions } from '@/lib/routes'
import { banForm, noteForm, warningForm } from '@/lib/schemas/desk'
import { parseId } from '@/lib/schemas/params'
import { switchForm } from '@/lib/schemas/reader'

export const warningAction = accountAction('desk-warning', warningForm, (reader, id, { warning }) =>
  warn(reader, id, warning),
)

export const noteAction = accountAction('desk-note', noteForm, (reader, id, form) =>
  note(reader, id, form.note),
)

export const checkAction = accountAction('desk-check', switchForm, (reader, id, { on }) =>
  checkFirst(reader, id, on),
)

export const banAction = accountAction('desk-ban', banForm, (reader, id, form) =>
  form.days === 0 ? unban(reader, id) : ban(reader, id, form),
)

function accountAction<Form>(
  name: string,
  schema: z.ZodType<Form>,
  verb: (reader: Staff<'moderate'>, accountId: number, form: Form) => Promise<boolean | null>,
): Action<Staff<'moderate'>, Form> {
  return {
    name,
    page: actions.deskReader,
    schema,
    limit: rateLimits.desk,
    async run(form, { reader, params }) {
      const id = parseId(params.id)
      const changed = id === null ? null : await verb(reader, id, form)
      if (changed === null) return 'not-found'
      const to = actionPage(actions.deskReader, params)
      return { json: { changed }, to: deskDone(to, Number(changed), Number(!changed)) }
    },
  }
}
