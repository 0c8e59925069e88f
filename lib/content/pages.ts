import { cached } from '@/lib/cached'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

export interface Page {
  slug: string
  title: string
  /** Markdown. */
  body: string
  /** ISO 8601, UTC. */
  updatedAt: string
}

/** A page of the footer, or null. */
export const readPage = cached(
  'page',
  async (slug: string): Promise<Page | null> => {
    const row = await db().page.findUnique({ where: { slug } })
    return row && { slug, title: row.title, body: row.body, updatedAt: row.updatedAt.toISOString() }
  },
  (slug) => [tag.page(slug)],
)
