/** The doors of a reader's record; all of them have its page. */
import type { z } from 'zod'
import { rateLimits } from '@/lib/rate-limit/limits'
import { ban, checkFirst, note, unban, warn } from '@/lib/desk/account-verbs'
import type { Staff } from '@/lib/auth/staff'
import type { Door } from '@/lib/actions/run-action'
import { deskDone, doorPage, doors } from '@/lib/routes'
import { banForm, noteForm, warningForm } from '@/lib/schemas/desk'
import { parseId } from '@/lib/schemas/params'
import { switchForm } from '@/lib/schemas/reader'

export const warningDoor = doorOf('desk-warning', warningForm, (who, id, { warning }) =>
  warn(who, id, warning),
)

export const noteDoor = doorOf('desk-note', noteForm, (who, id, form) => note(who, id, form.note))

export const checkDoor = doorOf('desk-check', switchForm, (who, id, { on }) =>
  checkFirst(who, id, on),
)

export const banDoor = doorOf('desk-ban', banForm, (who, id, form) =>
  form.days === 0 ? unban(who, id) : ban(who, id, form),
)

function doorOf<Form>(
  name: string,
  schema: z.ZodType<Form>,
  verb: (who: Staff, accountId: number, form: Form) => Promise<boolean | null>,
): Door<Staff, Form> {
  return {
    name,
    page: doors.deskReader,
    schema,
    limit: rateLimits.desk,
    async act(form, { who, params }) {
      const id = parseId(params.id)
      const changed = id === null ? null : await verb(who, id, form)
      if (changed === null) return 'absent'
      const to = doorPage(doors.deskReader, params)
      return { json: { changed }, to: deskDone(to, Number(changed), Number(!changed)) }
    },
  }
}
