import type { ActionResult, ActionContext } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actionPage } from '@/lib/routes'

/**
 * The outcome of a switch. A plain form leads back to where it stood; where nothing changed, to the
 * action's own page, since a page that is the same for everybody couldn't show that it was so already.
 */
export function toggleResult(
  json: { on: boolean; count?: number },
  changed: boolean,
  page: string,
  { from, params }: ActionContext<Reader>,
): ActionResult {
  return { json, to: changed ? from : actionPage(page, params) }
}
