import { headers } from 'next/headers'
import type { Metadata } from 'next'
import { Frame } from '@/app/frame'
import { safely } from '@/app/safely'
import { SearchForm } from '@/components/layout/search-form'
import { ListingHead } from '@/components/listing/listing-head'
import { HotKeywords } from '@/components/search/hot-keywords'
import { Results } from '@/components/search/results'
import { readHotKeywords } from '@/lib/content/search'
import { copy } from '@/lib/copy'
import { searchFor } from '@/lib/reader/search'
import { routes } from '@/lib/routes'
import { parseQuery } from '@/lib/schemas/search'

interface SearchProps {
  searchParams: Promise<{ q?: string | string[]; before?: string | string[] }>
}

export async function generateMetadata({ searchParams }: SearchProps): Promise<Metadata> {
  const query = parseQuery((await searchParams).q)
  const title = query && query !== 'long' ? copy.search.results(query.text) : copy.search.heading
  return { title, robots: { index: false } }
}

async function SearchPage({ searchParams }: SearchProps) {
  const { q, before } = await searchParams
  const place = typeof before === 'string' ? before : null
  const query = parseQuery(q)
  const found = query && (await searchFor(query, place, await headers()))
  const text = query && query !== 'long' ? query.text : ''
  return (
    <Frame path={routes.search}>
      <div className="page search-page">
        <ListingHead title={text ? copy.search.results(text) : copy.search.heading} />
        <SearchForm label={copy.search.label} value={text} />
        {typeof found === 'string' && <p role="alert">{found}</p>}
        {found && typeof found === 'object' && (
          <Results query={text} {...found} older={place !== null} />
        )}
        {(!found || typeof found === 'string' || found.items.length === 0) && (
          <HotKeywords keywords={await readHotKeywords()} />
        )}
      </div>
    </Frame>
  )
}

export default safely(SearchPage)
