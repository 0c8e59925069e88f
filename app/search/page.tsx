import type { Metadata } from 'next'
import { Frame } from '@/app/frame'
import { safely } from '@/app/safely'
import { SearchPage } from '@/components/search/search-page'
import { readColumns } from '@/lib/content/columns'
import { readHotKeywords, readPopular } from '@/lib/content/search/popular'
import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { parseChoices } from '@/lib/schemas/search'

export const revalidate = false

export const metadata: Metadata = { title: copy.search.heading, robots: { index: false } }

/** Before anything is asked: a document like others, and the frame of what is found (./answer.tsx). */
async function Search() {
  const [columns, popular, hot] = await Promise.all([
    readColumns(),
    readPopular(),
    readHotKeywords(),
  ])
  const nothing = { typed: '', query: null, found: null, older: false, chosen: parseChoices({}) }
  return (
    <Frame path={routes.search}>
      <SearchPage {...nothing} columns={columns} popular={popular} hot={hot} />
    </Frame>
  )
}

export default safely(Search)
