import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import { writeScheduleEntry } from '@/lib/desk/audit-log'
import { scheduleTransaction } from '@/lib/newsroom/schedule-transaction'

/** Withdraws a story whose time has come. False where it is not due, or another instance has it. */
export async function withdrawDue(id: number): Promise<boolean> {
  return scheduleTransaction(async (tx) => {
    const count = await tx.$executeRaw`
      update story set status = 'withdrawn', unpublish_at = null,
        withdrawal_reason = case withdrawal_reason when '' then ${words.expired} else withdrawal_reason end
      where id = (
        select id from story s where id = ${id} and unpublish_at <= now() and listing.is_published(s)
        for no key update skip locked)`
    if (count > 0) await writeScheduleEntry(tx, 'withdrawOnTime', `story/${id}`)
    return count > 0
  })
}
