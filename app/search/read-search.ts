import type { SearchPageProps } from '@/components/search/search-page'
import { readSearchSuggestions } from '@/lib/search/suggestions'
import { searchFor } from '@/lib/reader/search'
import { parseFilters, parseQuery, queryText } from '@/lib/schemas/search'

export async function readSearch(
  params: Record<string, unknown>,
  headers: Headers,
): Promise<SearchPageProps> {
  const query = parseQuery(params)
  const before = typeof params.before === 'string' ? params.before : null
  const [found, { columns, popular, hot }] = await Promise.all([
    query && searchFor(query, { before, headers }),
    readSearchSuggestions(),
  ])
  const refused = found && 'sentence' in found && found.status !== 200
  const answered = found && 'items' in found && found.items.length > 0
  return {
    typed: queryText(params),
    query,
    chosen: parseFilters(params),
    found,
    older: before !== null,
    columns,
    popular: refused || answered ? [] : popular,
    hot: refused ? [] : hot,
  }
}
