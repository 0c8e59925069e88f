import { db } from '@/lib/db'

/** Cuts one piece of the search index that has grown too long (prisma/migrations, search.balance). */
export async function balanceSearch(): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 0`
      await tx.$queryRaw`select search.balance()`
    },
    { timeout: 600_000 },
  )
}
