import { cached } from '@/lib/cached'
import { db } from '@/lib/db'

export interface Column {
  slug: string
  name: string
  format: 'news' | 'programme'
  description: string
}

/** 栏目 in the editors' order. No tags: every page shows them, so a change of one invalidates everything. */
export const readColumns = cached(
  'columns',
  (): Promise<Column[]> =>
    db().column.findMany({
      select: { slug: true, name: true, format: true, description: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  () => [],
)

export async function readColumn(slug: string): Promise<Column | null> {
  return (await readColumns()).find((column) => column.slug === slug) ?? null
}
