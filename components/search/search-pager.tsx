import { copy } from '@/lib/copy'
import { searchFor } from '@/lib/routes'
import type { Query } from '@/lib/schemas/search'

const words = copy.search

interface SearchPagerProps {
  query: Query
  hasResults: boolean
  next: string | null
  unfinished: boolean
  older: boolean
}

/** Links to further results, to the rest of an unfinished search, or to the order by time. */
export function SearchPager({ query, hasResults, next, unfinished, older }: SearchPagerProps) {
  const byTime = query.order === 'relevance' && next === null && (hasResults || unfinished)
  if (next === null && !older && !byTime) return null
  return (
    <>
      {unfinished && <p role="status">{words.unfinished}</p>}
      <nav className="pager" aria-label={copy.lists.pages}>
        {older && (
          <a className="button quiet" href={searchFor(query.text, query)}>
            {query.order === 'newest' ? copy.lists.newest : copy.lists.first}
          </a>
        )}
        {next !== null && (
          <a className="button" href={searchFor(query.text, query, next)} rel="next">
            {unfinished ? words.goOn : copy.lists.more}
          </a>
        )}
        {byTime && (
          <a className="button quiet" href={searchFor(query.text, { ...query, order: 'newest' })}>
            {words.byTime}
          </a>
        )}
      </nav>
    </>
  )
}
