import { Sentence } from '@/components/ui/sentence'
import { SearchForm } from '@/components/layout/search-form'
import { ListingHead } from '@/components/listing/listing-head'
import { SuggestedSearches } from '@/components/search/suggested-searches'
import { Filters } from '@/components/search/filters'
import { Results } from '@/components/search/results'
import type { Column } from '@/lib/content/columns'
import { copy } from '@/lib/copy'
import type { SearchRefusal, SearchResult } from '@/lib/reader/search'
import { isQuery, type InvalidQuery, type Query, type SearchFilters } from '@/lib/schemas/search'

export interface SearchPageProps {
  /** The text of the search box, valid or not. */
  typed: string
  query: Query | InvalidQuery | null
  chosen: SearchFilters
  found: SearchResult | SearchRefusal | null
  older: boolean
  columns: Column[]
  popular: string[]
  hot: string[]
}

export function SearchPage(props: SearchPageProps) {
  const { typed, query, chosen, found, older, columns, ...rest } = props
  return (
    <div className="page search-page">
      <ListingHead
        title={
          isQuery(query) ? (
            <Sentence words={copy.search.results} names={[query.text]} />
          ) : (
            copy.search.heading
          )
        }
      />
      <SearchForm label={copy.search.label} value={typed}>
        <Filters columns={columns} chosen={chosen} />
        <p className="field-hint">{copy.search.help}</p>
      </SearchForm>
      {found && 'sentence' in found && <p role="alert">{found.sentence}</p>}
      {isQuery(query) && found && 'items' in found && (
        <Results query={query} {...found} older={older} />
      )}
      <SuggestedSearches {...rest} />
    </div>
  )
}

export function titleOf(query: SearchPageProps['query']): string {
  return isQuery(query) ? copy.search.results(query.text) : copy.search.heading
}
