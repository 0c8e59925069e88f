import { rateLimits } from '@/lib/rate-limit/limits'
import { closeReports, dismissReports } from '@/lib/desk/reports'
import { type Action, invalid } from '@/lib/actions/run-action'
import { returnPath } from '@/lib/http/return-path'
import { deskDone, actions, routes } from '@/lib/routes'
import { type DecisionForm, decisionForm } from '@/lib/schemas/desk'
import { deskCopy } from '@/lib/copy/desk'
import { moderatingCopy } from '@/lib/copy/moderating'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { decidableSql } from '@/lib/desk/decidable'
import { countFlagged, readCounts } from '@/lib/desk/queues'
import { parseId } from '@/lib/schemas/params'
import type { SeenComment } from '@/lib/schemas/seen'
import type { Staff } from '@/lib/auth/staff'

/** Decides one comment, or all that were ticked. */
export const decisionAction: Action<Staff<'moderate'>, DecisionForm> = {
  name: 'desk-decision',
  page: actions.deskDecision,
  schema: decisionForm,
  limit: rateLimits.desk,
  async run({ verdict, reason, comments, back, sure }, { reader, from }) {
    const flagged = sure || comments.length === 1 ? 0 : await countFlagged(comments.map(idOf))
    if (flagged > 0) return invalid({ sure: moderatingCopy.flagged(comments.length, flagged) })
    const refused: number[] = []
    for (const seen of comments) {
      if (!(await verbs[verdict](reader, seen, reason))) refused.push(seen.id)
    }
    const left = refused.length
    const done = comments.length - left
    const path = returnPath(back ?? from)
    // The page of a refused form lists what is decided now.
    const list = path.startsWith(actions.deskDecision) ? routes.deskComments : path
    return { json: await decided(list, done, refused), to: deskDone(list, done, left) }
  },
}

/** What the list needs to go on without being loaded again. */
async function decided(list: string, done: number, refused: number[]) {
  const left = refused.length
  const story = parseId(new URLSearchParams(list.split('?', 2)[1]).get('story'))
  const counts = Object.entries(await readCounts(story))
  return {
    done,
    left,
    refused,
    said: left > 0 ? deskCopy.decide.left(left) : '',
    counts: Object.fromEntries(counts.map(([queue, count]) => [queue, deskCopy.open(count)])),
  }
}

function idOf({ id }: SeenComment): number {
  return id
}

const verbs: Record<
  DecisionForm['verdict'],
  (reader: Staff<'moderate'>, seen: SeenComment, reason: string) => Promise<boolean>
> = {
  approve,
  reject,
  keep: dismissReports,
}

/** Publishes the comment. False: already approved, changed since it was shown, or not theirs to decide. */
export function approve(reader: Staff<'moderate'>, seen: SeenComment): Promise<boolean> {
  return decide(reader, seen, 'approved', '')
}

/** Hides the comment from all but its author, who gets the reason. False as for `approve`. */
export function reject(
  reader: Staff<'moderate'>,
  seen: SeenComment,
  reason: string,
): Promise<boolean> {
  return decide(reader, seen, 'rejected', reason)
}

async function decide(
  reader: Staff<'moderate'>,
  seen: SeenComment,
  state: 'approved' | 'rejected',
  reason: string,
): Promise<boolean> {
  if (seen.state === state) return false
  return db().$transaction(async (tx) => {
    // In SQL, so that of two parallel decisions the second waits and finds another state.
    const [comment] = await tx.$queryRaw<{ account: number | null; story: number }[]>`
      update reader.comment c
      set state = ${state}::reader.comment_state
      where ${decidableSql(reader, seen)}
      returning account_id as account, story_id as story`
    if (!comment) return false
    const about = { storyId: comment.story, commentId: seen.id }
    await tx.decision.create({
      data: { commentId: seen.id, state, rule: 'moderator', reason, byId: reader.id },
    })
    await writeAuditEntry(
      tx,
      reader,
      state === 'approved' ? 'approve' : 'reject',
      `comment/${seen.id}`,
      reason,
    )
    const { upheld, dismissed } = deskCopy.notifications
    await closeReports(tx, about, state === 'approved' ? dismissed : upheld)
    if (comment.account !== null) {
      const data = { ...about, accountId: comment.account, kind: 'decision', text: reason } as const
      await tx.notification.create({ data })
    }
    return true
  })
}
