import { headers } from 'next/headers'
import type { Metadata } from 'next'
import { Frame } from '@/app/frame'
import { safely } from '@/app/safely'
import { SearchForm } from '@/components/layout/search-form'
import { ListingHead } from '@/components/listing/listing-head'
import { Beginnings } from '@/components/search/beginnings'
import { Filters } from '@/components/search/filters'
import { Results } from '@/components/search/results'
import { readColumns } from '@/lib/content/columns'
import { readHotKeywords, readPopular } from '@/lib/content/search/popular'
import { copy } from '@/lib/copy'
import { searchFor } from '@/lib/reader/search'
import { routes } from '@/lib/routes'
import { parseChoices, parseQuery } from '@/lib/schemas/search'

interface SearchProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: SearchProps): Promise<Metadata> {
  const query = parseQuery(await searchParams)
  const title = isAsked(query) ? copy.search.results(query.text) : copy.search.heading
  return { title, robots: { index: false } }
}

async function SearchPage({ searchParams }: SearchProps) {
  const asked = await searchParams
  const place = typeof asked.before === 'string' ? asked.before : null
  const query = parseQuery(asked)
  const found = query && (await searchFor(query, place, await headers()))
  const text = isAsked(query) ? query.text : ''
  const some = found && typeof found === 'object' && found.items.length > 0
  const [popular, hot] = some ? [[], []] : await Promise.all([readPopular(), readHotKeywords()])
  return (
    <Frame path={routes.search}>
      <div className="page search-page">
        <ListingHead title={text ? copy.search.results(text) : copy.search.heading} />
        <SearchForm label={copy.search.label} value={text}>
          <Filters columns={await readColumns()} chosen={parseChoices(asked)} />
          <p className="field-hint">{copy.search.help}</p>
        </SearchForm>
        {typeof found === 'string' && <p role="alert">{found}</p>}
        {isAsked(query) && found && typeof found === 'object' && (
          <Results query={query} {...found} older={place !== null} />
        )}
        <Beginnings popular={popular} hot={hot} />
      </div>
    </Frame>
  )
}

function isAsked<Query extends object>(query: Query | string | null): query is Query {
  return query !== null && typeof query === 'object'
}

export default safely(SearchPage)
