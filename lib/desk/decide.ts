/** A moderator's decisions about comments. Each is one transaction; of two at once, one counts. */
import { deskCopy } from '@/lib/copy/desk'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { closeReports } from '@/lib/desk/reports'
import { decidableSql } from '@/lib/desk/decidable'
import type { SeenComment } from '@/lib/schemas/seen'
import type { Staff } from '@/lib/auth/staff'

/** Everybody sees it from now on. False: it is so already, changed since, or is not theirs to decide. */
export function approve(reader: Staff, seen: SeenComment): Promise<boolean> {
  return decide(reader, seen, 'approved', '')
}

/** Nobody but its author sees it from now on; they are told the reason. False as for `approve`. */
export function reject(reader: Staff, seen: SeenComment, reason: string): Promise<boolean> {
  return decide(reader, seen, 'rejected', reason)
}

async function decide(
  reader: Staff,
  seen: SeenComment,
  state: 'approved' | 'rejected',
  reason: string,
): Promise<boolean> {
  if (seen.state === state) return false
  return db().$transaction(async (tx) => {
    // In SQL, so that a second one at the same time waits here and then finds another state.
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
    const { upheld, dismissed } = deskCopy.tell
    await closeReports(tx, about, state === 'approved' ? dismissed : upheld)
    if (comment.account !== null) {
      const data = { ...about, accountId: comment.account, kind: 'decision', text: reason } as const
      await tx.notification.create({ data })
    }
    return true
  })
}
