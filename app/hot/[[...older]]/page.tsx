import { notFound } from 'next/navigation'
import { Frame } from '@/app/frame'
import { safely, safelyDescribed } from '@/app/safely'
import { HotRanking } from '@/components/listing/hot-ranking'
import { ListingHead } from '@/components/listing/listing-head'
import { Pager } from '@/components/listing/pager'
import { ListingData } from '@/components/seo/listing-data'
import { parseOlder } from '@/lib/content/cursor'
import { PAGE_SIZE, readLatest, type StoryList } from '@/lib/content/lists'
import { readHot } from '@/lib/content/ranking'
import { copy } from '@/lib/copy'
import { listing, routes } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => []

interface Props {
  params: Promise<{ older?: string[] }>
}

async function hotAt({ params }: Props) {
  const before = parseOlder((await params).older)
  if (before === undefined) notFound()
  // Below the ranking: everything, the newest first.
  const list = before ? await readLatest(before, PAGE_SIZE) : await hottest()
  if (before && list.items.length === 0) notFound()
  return { list, older: before !== null, path: listing(routes.hot, before) }
}

async function hottest(): Promise<StoryList> {
  const [items, { next }] = await Promise.all([readHot(PAGE_SIZE), readLatest(null, PAGE_SIZE)])
  return { items, next }
}

export const generateMetadata = safelyDescribed(async (props: Props) => {
  const { list, older, path } = await hotAt(props)
  const { hot: title, hotText: description } = copy.lists
  return listingMetadata({ title, description, path, older, image: list.items[0]?.cover })
})

async function HotPage(props: Props) {
  const { list, older, path } = await hotAt(props)
  const { hot: title, hotText } = copy.lists
  return (
    <Frame path={path}>
      <ListingData name={title} path={path} items={list.items} />
      <div className="page listing">
        <ListingHead title={title} text={older ? copy.lists.older : hotText} />
        {list.items.length === 0 && <p className="empty">{copy.lists.empty}</p>}
        <HotRanking stories={list.items} ranked={!older} />
      </div>
      <Pager path={routes.hot} next={list.next} older={older} />
    </Frame>
  )
}

export default safely(HotPage)
