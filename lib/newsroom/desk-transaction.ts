import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

export type Transaction = Prisma.TransactionClient

/** A transaction whose revisions name the account (newsroom.writer). Texts may lose all their line breaks here. */
export function deskTransaction<Result>(
  { id }: { id: number },
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`
      select set_config('xiaowen.account', ${String(id)}, true), set_config('xiaowen.way', 'desk', true),
        set_config('xiaowen.allow_one_line', 'on', true)`
    return work(tx)
  })
}
