import { wantsJson } from '@/lib/actions/answers'
import { readReader } from '@/lib/auth/session'
import { requireRight, type StaffWith } from '@/lib/auth/staff'
import { copy } from '@/lib/copy'
import { isForeign } from '@/lib/http/same-origin'
import { plainAnswer } from '@/lib/http/plain-answer'
import { login, routes } from '@/lib/routes'
import { seeOther } from '@/lib/actions/answers'
import { pictureRights } from '@/lib/schemas/rights'

export type Uploader = StaffWith<(typeof pictureRights)[number]>

/** Who may upload, or the refusal: for requests whose body is a file and takes longer than an action may. */
export async function authorise(request: Request): Promise<Uploader | Response> {
  if (isForeign(request)) return plainAnswer(403, copy.actions.foreignHeading)
  const reader = await readReader(request.headers)
  if (!reader) {
    const isPlain = request.method === 'POST' && !wantsJson(request)
    return isPlain ? seeOther(login(routes.deskFilms)) : plainAnswer(401, copy.actions.signedOut)
  }
  const staff = await requireRight(reader, pictureRights)
  if (staff === 'not-found') return plainAnswer(404, copy.missing.notFound)
  return staff === 'second-step' ? plainAnswer(403, copy.desk.secondStep) : staff
}
