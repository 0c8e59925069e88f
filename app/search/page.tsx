import type { Metadata } from 'next'
import { Frame } from '@/app/frame'
import { safely } from '@/app/safely'
import { SearchPage } from '@/components/search/search-page'
import { readOffers } from '@/lib/content/search/offers'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { parseChoices } from '@/lib/schemas/search'

export const revalidate = false

export const metadata: Metadata = { title: copy.search.heading, robots: { index: false } }

/** Before anything is asked: a document like others, and the frame of what is found (./answer.tsx). */
async function Search() {
  const nothing = { typed: '', query: null, found: null, older: false, chosen: parseChoices({}) }
  return (
    <Frame path={routes.search}>
      <SearchPage {...nothing} {...await readOffers()} />
    </Frame>
  )
}

export default safely(Search)
