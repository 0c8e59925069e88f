import type { Prisma } from '@/prisma/client/client'

/** Texts in the form in which the database compares them (search.fold). */
export async function foldTexts(tx: Prisma.TransactionClient, texts: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ folded: string }[]>`
    select search.fold(t) as folded from unnest(${texts}::text[]) with ordinality as typed(t, place) order by place`
  return rows.map(({ folded }) => folded)
}
