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
 * Before anything is asked: a document like others, and the frame of what is found (./answer.tsx). In development,
 * where nothing answers before Next, it shows what is found too.
 */
async function Search({ searchParams }: SearchProps) {
  return (
    <PageShell path={routes.search}>
      <SearchPage {...await readSearch(await searchParams, await headers())} />
    </PageShell>
  )
}

export default withErrorPage(Search)
