import type { SearchPageProps } from '@/components/search/search-page'
import { readSearchSuggestions } from '@/lib/search/suggestions'
import { searchFor } from '@/lib/reader/search'
import { parseFilters, parseQuery, queryText } from '@/lib/schemas/search'

/** What the page of a search shows to whoever asks. */
export async function readSearch(
  asked: Record<string, unknown>,
  headers: Headers,
): Promise<SearchPageProps> {
  const query = parseQuery(asked)
  const place = typeof asked.before === 'string' ? asked.before : null
  const [found, { columns, popular, hot }] = await Promise.all([
    query && searchFor(query, { before: place, headers }),
    readSearchSuggestions(),
  ])
  const done = found && ('sentence' in found ? found.status !== 200 : found.items.length > 0)
  return {
    typed: queryText(asked),
    query,
    chosen: parseFilters(asked),
    found,
    older: place !== null,
    columns,
    ...(done ? { popular: [], hot: [] } : { popular, hot }),
  }
}
