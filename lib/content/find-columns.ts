import { db } from '@/lib/db'

export interface Column {
  slug: string
  name: string
  format: 'news' | 'programme'
  description: string
}

/** In the order editors gave them. */
export function findColumns(): Promise<Column[]> {
  return db().column.findMany({
    select: { slug: true, name: true, format: true, description: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
}
