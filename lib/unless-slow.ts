import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

/** Postgres' code of a statement that took too long (57014, query_canceled). */
const TOO_SLOW = '57014'

/** What is read, or `slow` where a statement of it takes more than two seconds. */
export async function unlessSlow<Found>(
  read: (tx: Prisma.TransactionClient) => Promise<Found>,
): Promise<Found | 'slow'> {
  try {
    return await db().$transaction(async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 2000`
      return await read(tx)
    })
  } catch (error) {
    if (JSON.stringify(error, Object.getOwnPropertyNames(error)).includes(TOO_SLOW)) return 'slow'
    throw error
  }
}
