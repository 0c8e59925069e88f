import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { databaseNow } from '@/lib/published'
import { applyEdit } from '@/lib/newsroom/apply-edit'
import type { Transaction } from '@/lib/newsroom/desk-transaction'
import type { LockedRow, Pending } from '@/lib/newsroom/pending-edit'

export type Publication = 'published' | 'scheduled' | 'next-scheduled'

/** Why a live story's next version is not planned, by field. */
type Refusal = { publish_at: string } | { correction: string }

/**
 * Publishes the story with its pending edit, at once or at `at`. The next version of a live story waits as an edit until
 * then (lib/jobs/publish-due.ts). The caller has read `pending` with its lock, and it has no conflicts.
 * @throws what the database refuses (lib/database/refused.ts).
 */
export async function publish(
  tx: Transaction,
  pending: Pending,
  at: Date | null,
  correction = '',
): Promise<Publication | { errors: Refusal }> {
  const now = await databaseNow()
  const { row, edit } = pending
  const isLater = at !== null && at > now
  if (isLive(row, now) && isLater) {
    // A plan has no place for a correction, and none where nothing waits.
    if (correction) return { errors: { correction: words.correctionLater } }
    if (!edit) return { errors: { publish_at: words.nothingToPlan } }
    await tx.edit.update({
      where: { storyId: row.id },
      data: { publishAt: at, failedAt: null, failure: '' },
    })
    return 'next-scheduled'
  }
  await applyEdit(tx, pending, {
    state: 'published',
    published_at: (at ?? publishedAt(pending, now)).toISOString(),
    ...(correction && { correction }),
  })
  return isLater ? 'scheduled' : 'published'
}

/** Public at this time. */
export function isLive({ status, published_at: at }: LockedRow, now: Date): boolean {
  return status === 'published' && at !== null && Date.parse(at) <= now.getTime()
}

/** A story that was public before keeps its time; a plan for later is brought forward. */
function publishedAt({ row }: Pending, now: Date): Date {
  const planned = row.published_at === null ? Infinity : Date.parse(row.published_at)
  return planned <= now.getTime() ? new Date(planned) : now
}
