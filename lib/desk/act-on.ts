import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import type { Prisma } from '@/prisma/client/client'

export interface LockedAccount {
  id: number
  bannedUntil: Date | null
  checkFirst: boolean
}

/**
 * Does the work on the account, one act at a time, in one transaction. Null where there is none, or its
 * role is not below theirs; else what the work returns, which is whether anything changed.
 */
export async function withAccount(
  reader: Staff,
  accountId: number,
  work: (tx: Prisma.TransactionClient, account: LockedAccount) => Promise<boolean>,
): Promise<boolean | null> {
  return db().$transaction(async (tx) => {
    const [account] = await tx.$queryRaw<LockedAccount[]>`
      select id, banned_until as "bannedUntil", check_first as "checkFirst" from reader.account
      where id = ${accountId} and role < ${reader.role}::reader.role
      for no key update`
    return account ? work(tx, account) : null
  })
}
