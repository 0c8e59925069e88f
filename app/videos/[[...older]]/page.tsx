import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { ListingHead } from '@/components/listing/listing-head'
import { Pager } from '@/components/listing/pager'
import { VideoGrid } from '@/components/listing/video-grid'
import { ListingData } from '@/components/seo/listing-data'
import { parseOlder } from '@/lib/content/cursor'
import { PAGE_SIZE, readKind } from '@/lib/content/lists'
import { copy } from '@/lib/copy'
import { listing, routes } from '@/lib/routes'
import { listingMetadata } from '@/lib/seo/metadata'

interface Props {
  params: Promise<{ older?: string[] }>
}

async function videosAt({ params }: Props) {
  const before = parseOlder((await params).older)
  if (before === undefined) notFound()
  const list = await readKind('video', before, PAGE_SIZE)
  if (before && list.items.length === 0) notFound()
  return { list, older: before !== null, path: listing(routes.videos, before) }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { list, older, path } = await videosAt(props)
  const { videos: title, videosText: description } = copy.lists
  return listingMetadata({ title, description, path, older, image: list.items[0]?.cover })
})

async function VideosPage(props: Props) {
  const { list, older, path } = await videosAt(props)
  const { videos: title, videosText } = copy.lists
  return (
    <PageShell path={path} dark>
      <ListingData name={title} path={path} items={list.items} />
      <div className="page listing">
        <ListingHead title={title} text={older ? copy.lists.older : videosText} />
        {list.items.length === 0 && <p className="empty">{copy.lists.empty}</p>}
        <VideoGrid videos={list.items} first />
      </div>
      <Pager path={routes.videos} next={list.next} older={older} />
    </PageShell>
  )
}

export default withErrorPage(VideosPage)
