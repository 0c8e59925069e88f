import { pendingCookie } from '@/lib/auth/cookies'
import { saveDraftWithinLimit } from '@/lib/actions/drafts'
import { seeOther } from '@/lib/actions/answers'
import { login } from '@/lib/routes'
import type { Fields } from '@/lib/schemas/form'

/**
 * Stores the form as a draft whose id is in a cookie of this browser, and answers 303 to login, which leads back to
 * the page of the form. `page`: the action's own.
 */
export async function deferUntilSignIn(
  page: string,
  fields: Fields,
  { from, address }: { from: string; address: string },
): Promise<Response> {
  const draft = await saveDraftWithinLimit(page, { fields, errors: {} }, address)
  return seeOther(login(from), draft === null ? [] : [pendingCookie(draft)])
}
