/** 栏目, in the order editors gave them. */
import { cached } from '@/lib/cache'
import { type Column, findColumns } from '@/lib/content/find-columns'

export type { Column }

/** Every page's header shows them: a change of a column is announced as everything. */
export const readColumns = cached('columns', findColumns, () => [])

/** The column, or null where there is none. */
export async function readColumn(slug: string): Promise<Column | null> {
  return (await readColumns()).find((column) => column.slug === slug) ?? null
}
