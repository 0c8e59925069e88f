/** The wrapper of what staff change: as lib/actions/action.ts, and it asks for a role before it reads a form. */
import { copy } from '@/lib/copy'
import { type Post, type Posts, standing } from '@/lib/auth/staff'
import { plainAnswer } from '@/lib/http/plain-answer'
import { enter, guarded, type Handler } from '@/lib/actions/action'
import type { Door, Performed } from '@/lib/actions/run-action'
import { json, seeOther, wantsJson } from '@/lib/actions/answers'
import { login, twoStepAt } from '@/lib/routes'

/**
 * For staff of at least this role, as `standing` sees it. A reader without it finds nothing here (404).
 * Nothing is kept for later of who is signed out: what staff do, they do knowingly.
 */
export function openToStaff<Least extends Post, Input>(
  least: Least,
  door: Door<Posts[Least], Input, Performed>,
): Handler {
  return guarded(door, async (fields, visit, request) => {
    const asked = wantsJson(request)
    if (!visit.who) {
      if (asked) return json({ errors: { form: copy.doors.signedOut } }, 401)
      return seeOther(login(visit.from))
    }
    const who = standing(visit.who, least)
    if (who === 'absent') {
      return asked ? json({ errors: {} }, 404) : plainAnswer(404, copy.missing.notFound)
    }
    if (who === 'second-step') {
      if (asked) return json({ errors: { form: copy.desk.secondStep } }, 403)
      return seeOther(twoStepAt(visit.from))
    }
    return enter(door, fields, { ...visit, who }, request)
  })
}
