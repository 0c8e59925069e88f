import type { ActionResult, ActionContext } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actionPage } from '@/lib/routes'

/**
 * A plain form leads back to its page; where nothing changed, to the action's own page, since a public page
 * can't show one reader's state.
 */
export function toggleResult(
  json: { on: boolean; count?: number },
  changed: boolean,
  page: string,
  { from, params }: ActionContext<Reader>,
): ActionResult {
  return { json, to: changed ? from : actionPage(page, params) }
}
