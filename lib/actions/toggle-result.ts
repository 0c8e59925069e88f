import type { ActionResult, ActionContext } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import type { NoticeName } from '@/lib/copy/notices'
import { actionPage, ownPageWithNotice } from '@/lib/routes'

/**
 * A plain form leads back to its page; where nothing changed, to the action's own page, since a public page
 * can't show one reader's state. `notice`: for a page of 个人中心.
 */
export function toggleResult(
  json: { on: boolean; count?: number },
  changed: boolean,
  page: string,
  { from, params }: ActionContext<Reader>,
  notice?: NoticeName,
): ActionResult {
  if (!changed) return { json, to: actionPage(page, params) }
  return { json, to: notice ? ownPageWithNotice(from, notice) : from }
}
