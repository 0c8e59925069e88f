import type { Query } from '@/lib/schemas/search'
import type { Prisma } from '@/prisma/client/client'

/** The query with its words in the form in which the database compares them (search.fold, search.bare). */
export async function folded(tx: Prisma.TransactionClient, query: Query): Promise<Query> {
  const { terms, without } = query
  const [form] = await tx.$queryRaw<Pick<Query, 'terms' | 'without'>[]>`
    select array(select search.bare(search.fold(t)) from unnest(${terms}::text[]) t) as terms,
      array(select search.bare(search.fold(t)) from unnest(${without}::text[]) t) as without`
  return { ...query, ...form }
}
