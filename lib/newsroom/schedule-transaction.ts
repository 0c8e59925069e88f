import { db } from '@/lib/db'
import type { Transaction } from '@/lib/newsroom/desk-transaction'

/** A transaction whose revisions say that the time made the change (newsroom.writer). */
export function scheduleTransaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`
      select set_config('xiaowen.way', 'schedule', true), set_config('xiaowen.allow_one_line', 'on', true)`
    return work(tx)
  })
}
