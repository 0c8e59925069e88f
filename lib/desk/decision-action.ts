import { rateLimits } from '@/lib/rate-limit/limits'
import { approve, reject } from '@/lib/desk/decide'
import { dismissReports } from '@/lib/desk/reports'
import type { SeenComment } from '@/lib/schemas/seen'
import type { Staff } from '@/lib/auth/staff'
import type { Action } from '@/lib/actions/run-action'
import { returnPath } from '@/lib/http/return-path'
import { deskDone, actions, routes } from '@/lib/routes'
import { type DecisionForm, decisionForm } from '@/lib/schemas/desk'

/** One comment, or all that were ticked. */
export const decisionAction: Action<Staff, DecisionForm> = {
  name: 'desk-decision',
  page: actions.deskDecision,
  schema: decisionForm,
  limit: rateLimits.desk,
  async run({ verdict, reason, comments, back }, { reader, from }) {
    let done = 0
    for (const seen of comments) if (await verbs[verdict](reader, seen, reason)) done += 1
    const left = comments.length - done
    const here = returnPath(back ?? from)
    // The page of a refused form is no place to go back to: what it showed is decided.
    const list = here.startsWith(actions.deskDecision) ? routes.deskComments : here
    return { json: { done, left }, to: deskDone(list, done, left) }
  },
}

const verbs: Record<
  DecisionForm['verdict'],
  (reader: Staff, seen: SeenComment, reason: string) => Promise<boolean>
> = {
  approve,
  reject,
  keep: dismissReports,
}
