import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { PageShell } from '@/app/page-shell'
import { withErrorPage } from '@/app/with-error-page'
import { readSearch } from '@/app/search/read-search'
import { SearchPage, titleOf } from '@/components/search/search-page'
import { routes } from '@/lib/routes'
import { parseQuery } from '@/lib/schemas/search'

interface SearchProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: SearchProps): Promise<Metadata> {
  return { title: titleOf(parseQuery(await searchParams)), robots: { index: false } }
}

/**
 * Without a query a document, which is also the frame of results (server/search/answer.tsx). In development it renders
 * results itself.
 */
async function Search({ searchParams }: SearchProps) {
  return (
    <PageShell path={routes.search}>
      <SearchPage {...await readSearch(await searchParams, await headers())} />
    </PageShell>
  )
}

export default withErrorPage(Search)
