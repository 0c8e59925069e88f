import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { HotNav } from '@/components/listing/hot-nav'
import { HotRanking } from '@/components/listing/hot-ranking'
import { ListingHead } from '@/components/listing/listing-head'
import { Pager } from '@/components/listing/pager'
import { ListingData } from '@/components/seo/listing-data'
import { readColumn, readColumns } from '@/lib/content/columns'
import { type RankingPath, parseRankingPath, readHot } from '@/lib/content/ranking'
import { MIN_INDEXED, PAGE_SIZE, readLatest, type StoryList } from '@/lib/content/lists'
import { copy } from '@/lib/copy'
import { hot, listing, routes } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'

interface Props {
  params: Promise<{ place?: string[] }>
}

async function hotAt({ params }: Props) {
  const place = parseRankingPath((await params).place)
  const column = place && place.column !== null ? await readColumn(place.column) : null
  if (!place || (place.column !== null && !column)) notFound()
  const list = await listAt(place)
  const older = place.before !== null
  if (older && list.items.length === 0) notFound()
  const title = copy.lists.hotOf(column?.name ?? null, place.week)
  return { place, list, older, title, path: listing(hot(place), place.before) }
}

async function listAt({ week, column, before }: RankingPath): Promise<StoryList> {
  // After the ranking come all stories, newest first.
  if (before !== null) return readLatest(before, PAGE_SIZE)
  const items = await readHot(PAGE_SIZE, week, column)
  const hasMore = !week && column === null
  return { items, next: hasMore ? (await readLatest(null, PAGE_SIZE)).next : null }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { list, older, title, path } = await hotAt(props)
  const [first] = list.items
  const sparse = path !== routes.hot && list.items.length < MIN_INDEXED
  const description = copy.lists.hotText
  return listingMetadata({ title, description, path, older, sparse, image: first?.cover })
})

async function HotPage(props: Props) {
  const { place, list, older, title, path } = await hotAt(props)
  return (
    <PageShell path={path}>
      <ListingData name={title} path={path} items={list.items} />
      <div className="page listing">
        <ListingHead title={title} text={older ? copy.lists.older : copy.lists.hotText} />
        {!older && <HotNav ranking={place} columns={await readColumns()} />}
        {list.items.length === 0 && <p className="empty">{copy.lists.empty}</p>}
        <HotRanking stories={list.items} ranked={!older} />
      </div>
      <Pager path={routes.hot} next={list.next} older={older} />
    </PageShell>
  )
}

export default withErrorPage(HotPage)
