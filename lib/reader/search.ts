/** Search as one reader may use it: it costs the database more than any page. */
import { search } from '@/lib/content/search'
import type { StoryList } from '@/lib/content/lists'
import { copy } from '@/lib/copy'
import { addressCode } from '@/lib/reader/address'
import { attempt } from '@/lib/reader/attempts'
import type { Query } from '@/lib/schemas/search'
import { formatClock } from '@/lib/time'

const limit = { most: 60, seconds: 60 }

/** What was found, or the sentence that says why nothing was looked for. */
export async function searchFor(
  query: Query | 'long',
  before: string | null,
  headers: Headers,
): Promise<StoryList | string> {
  if (query === 'long') return copy.search.tooLong
  const until = await attempt(`search/${addressCode(headers)}`, limit)
  if (until) return copy.search.tooMany(formatClock(until.toISOString()))
  const found = await search(query, before)
  return found === 'slow' ? copy.search.tooSlow : found
}
