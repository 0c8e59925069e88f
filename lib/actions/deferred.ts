/** What a reader began while signed out is a draft whose id only this browser's cookie holds. */
import { pendingCookie } from '@/lib/auth/cookies'
import { storeDraft } from '@/lib/actions/drafts'
import { seeOther } from '@/lib/actions/answers'
import { login } from '@/lib/routes'
import type { Fields } from '@/lib/schemas/form'

/** 303 to login, which leads back to the page that the form was on. `page`: the action's own. */
export async function deferUntilSignIn(
  page: string,
  fields: Fields,
  { from, address }: { from: string; address: string },
): Promise<Response> {
  const draft = await storeDraft(page, { fields, errors: {} }, address)
  return seeOther(login(from), draft === null ? [] : [pendingCookie(draft)])
}
