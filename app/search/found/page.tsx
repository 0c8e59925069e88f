import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Frame } from '@/app/frame'
import { safely } from '@/app/safely'
import { readSearch } from '@/app/search/read-search'
import { SearchPage, titleOf } from '@/components/search/search-page'
import { readOffers } from '@/lib/content/search/offers'
import { routes } from '@/lib/routes'
import { parseQuery } from '@/lib/schemas/search'

interface FoundProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: FoundProps): Promise<Metadata> {
  return { title: titleOf(parseQuery(await searchParams)), robots: { index: false } }
}

/** What was found, where Next runs without server/main.ts (next.config.js leads here). */
async function Found({ searchParams }: FoundProps) {
  const found = await readSearch(await searchParams, await headers(), readOffers())
  return (
    <Frame path={routes.search}>
      <SearchPage {...found} />
    </Frame>
  )
}

export default safely(Found)
