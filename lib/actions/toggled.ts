import type { Outcome, Visit } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { doorPage } from '@/lib/routes'

/**
 * The outcome of a switch. A plain form leads back to where it stood; where nothing changed, to the
 * door's own page, since a page that is the same for everybody couldn't show that it was so already.
 */
export function toggled(
  json: { on: boolean; count?: number },
  changed: boolean,
  page: string,
  { from, params }: Visit<Reader>,
): Outcome {
  return { json, to: changed ? from : doorPage(page, params) }
}
