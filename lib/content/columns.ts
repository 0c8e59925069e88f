/** 栏目, in the order editors gave them. */
import { cached } from '@/lib/cached'
import { db } from '@/lib/db'

export interface Column {
  slug: string
  name: string
  format: 'news' | 'programme'
  description: string
}

/** Every page's header shows them: a change of a column invalidates everything. */
export const readColumns = cached(
  'columns',
  (): Promise<Column[]> =>
    db().column.findMany({
      select: { slug: true, name: true, format: true, description: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  () => [],
)

/** The column, or null where there is none. */
export async function readColumn(slug: string): Promise<Column | null> {
  return (await readColumns()).find((column) => column.slug === slug) ?? null
}
