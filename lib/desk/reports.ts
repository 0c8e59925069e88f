import { now } from '@/lib/clock'
import { deskCopy } from '@/lib/copy/desk'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { decidableSql } from '@/lib/desk/decidable'
import type { SeenComment } from '@/lib/schemas/seen'
import type { Staff } from '@/lib/auth/staff'
import type { Prisma } from '@/prisma/client/client'

/** Keeps the comment and notifies the reporters. False: no open report, or not theirs to decide. */
export async function dismissReports(
  reader: Staff<'moderate'>,
  seen: SeenComment,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [comment] = await tx.$queryRaw<{ story: number }[]>`
      select story_id as story from reader.comment c where ${decidableSql(reader, seen)} for no key update`
    if (!comment) return false
    const about = { storyId: comment.story, commentId: seen.id }
    const closed = await closeReports(tx, about, deskCopy.notifications.dismissed)
    if (closed > 0) await writeAuditEntry(tx, reader, 'dismissReports', `comment/${seen.id}`)
    return closed > 0
  })
}

/** Closes the open reports and notifies the reporters. Returns their number. */
export async function closeReports(
  tx: Prisma.TransactionClient,
  about: { storyId: number; commentId: number },
  text: string,
): Promise<number> {
  const closed = await tx.report.updateManyAndReturn({
    where: { commentId: about.commentId, decidedAt: null },
    data: { decidedAt: now() },
    select: { accountId: true },
  })
  await tx.notification.createMany({
    data: closed.map(({ accountId }) => ({ ...about, accountId, kind: 'answer' as const, text })),
  })
  return closed.length
}
