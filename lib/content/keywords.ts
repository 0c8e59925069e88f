import { cached, tag } from '@/lib/cache'
import { db } from '@/lib/db'

export interface Keyword {
  name: string
  description: string
}

/** The keyword, or null where no story ever carried it. */
export const readKeyword = cached(
  'keyword',
  (name: string): Promise<Keyword | null> =>
    db().keyword.findUnique({ where: { name }, select: { name: true, description: true } }),
  (name) => [tag.keyword(name)],
)
