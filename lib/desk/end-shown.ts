import { Prisma } from '@/prisma/client/client'

/** Ends now what is shown, and takes back what is still to be; false where it was over. */
export async function endShown(
  tx: Prisma.TransactionClient,
  table: 'banner' | 'home_slot',
  id: number,
): Promise<boolean> {
  const rows = Prisma.raw(table)
  const deleted = await tx.$executeRaw`
    delete from ${rows} where id = ${id}::int and show_from >= date_trunc('milliseconds', now())`
  if (deleted > 0) return true
  const ended = await tx.$executeRaw`
    update ${rows} set show_until = date_trunc('milliseconds', now())
    where id = ${id}::int and (show_until is null or show_until > now())`
  return ended > 0
}
