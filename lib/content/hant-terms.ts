import { cached } from '@/lib/cached'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

/** More would take longer to look for than a page takes to render. */
const MAX_TERMS = 5000

/** The newsroom's names and words with their traditional forms, the newest first. */
export const readHantTerms = cached(
  'hant-terms',
  async (): Promise<[simplified: string, traditional: string][]> => {
    const rows = await db().hantTerm.findMany({ orderBy: { createdAt: 'desc' }, take: MAX_TERMS })
    return rows.map(({ simplified, traditional }) => [simplified, traditional])
  },
  () => [tag.hantTerms],
)
