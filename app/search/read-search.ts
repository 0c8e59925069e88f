import type { SearchPageProps } from '@/components/search/search-page'
import type { Column } from '@/lib/content/find-columns'
import { findHotKeywords, findPopular } from '@/lib/content/search/find-popular'
import { searchFor } from '@/lib/reader/search'
import { parseChoices, parseQuery, typedIn } from '@/lib/schemas/search'

/** What the page of a search shows to whoever asks. `choices`: the columns that it offers. */
export async function readSearch(
  asked: Record<string, unknown>,
  headers: Headers,
  choices: Promise<Column[]>,
): Promise<SearchPageProps> {
  const query = parseQuery(asked)
  const place = typeof asked.before === 'string' ? asked.before : null
  const [found, columns] = await Promise.all([query && searchFor(query, place, headers), choices])
  const done = found && ('sentence' in found ? found.status !== 200 : found.items.length > 0)
  const [popular, hot] = done ? [[], []] : await Promise.all([findPopular(), findHotKeywords()])
  const chosen = parseChoices(asked)
  return {
    typed: typedIn(asked),
    query,
    chosen,
    found,
    older: place !== null,
    columns,
    popular,
    hot,
  }
}
