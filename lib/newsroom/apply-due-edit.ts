import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import { db } from '@/lib/db'
import { refusedBy } from '@/lib/database/refused'
import { writeScheduleEntry } from '@/lib/desk/audit-log'
import { logWarning } from '@/lib/log'
import { applyEdit } from '@/lib/newsroom/apply-edit'
import type { Transaction } from '@/lib/newsroom/desk-transaction'
import { type Pending, readPending } from '@/lib/newsroom/pending-edit'
import { plannedChanges } from '@/lib/newsroom/planned-changes'
import { scheduleTransaction } from '@/lib/newsroom/schedule-transaction'

/**
 * Makes a planned edit the story's next version. What can't be published is marked as failed and not tried again:
 * somebody has to look at it (lib/newsroom/alarms.ts). `at`: when it
 * was due. False where it was planned anew meanwhile, or another instance has it.
 */
export async function applyDueEdit(id: number, at: Date): Promise<boolean> {
  try {
    const outcome = await scheduleTransaction(async (tx) => {
      const pending = await claim(tx, id, at)
      if (!pending) return false
      const obstacle = obstacleOf(pending)
      if (obstacle !== null) return obstacle
      await applyEdit(tx, pending)
      await writeScheduleEntry(tx, 'updateOnTime', `story/${id}`)
      return true
    })
    if (typeof outcome === 'string') await fail(id, at, outcome)
    return outcome === true
  } catch (error) {
    const refused = refusedBy(error)
    if (!refused) throw error
    await fail(id, at, refused.sentence)
    return false
  }
}

/** The story first, as everybody who changes both (readPending). Null where it is locked or no longer due. */
async function claim(tx: Transaction, id: number, at: Date): Promise<Pending | null> {
  const locked = await tx.$queryRaw<object[]>`
    select s.id from story s where id = ${id} for no key update skip locked`
  if (locked.length === 0) return null
  const due = await tx.$queryRaw<object[]>`
    select story_id from newsroom.edit where story_id = ${id} and publish_at = ${at}::timestamptz for update skip locked`
  return due.length === 0 ? null : readPending(tx, id, true)
}

/** Why the edit can't be published as it stands; null: it can, unless the database refuses it. */
export function obstacleOf({ row, conflicts }: Pending): string | null {
  if (row.status !== 'published') return words.failures.notPublished
  return conflicts.length > 0 ? words.failures.conflict : null
}

async function fail(id: number, at: Date, failure: string): Promise<void> {
  plannedChanges.failed += 1
  logWarning(`The planned edit of story ${id} could not be published`, 'error')
  await db().$executeRaw`
    update newsroom.edit set publish_at = null, failed_at = now(), failure = ${failure}
    where story_id = ${id} and publish_at = ${at}::timestamptz`
}
