import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { DayList } from '@/components/listing/day-list'
import { ListingHead } from '@/components/listing/listing-head'
import { RelatedTopics } from '@/components/listing/related-topics'
import { Pager } from '@/components/listing/pager'
import { ListingData } from '@/components/seo/listing-data'
import { parseOlder } from '@/lib/content/cursor'
import { readKeyword, readRelatedTopics } from '@/lib/content/keywords'
import { MIN_INDEXED, PAGE_SIZE, readTopicStories } from '@/lib/content/lists'
import { copy } from '@/lib/copy'
import { actions, ogImagePath, feedOf, listing, topic } from '@/lib/routes'
import { parseKeyword } from '@/lib/schemas/params'
import { listingMetadata } from '@/lib/seo/metadata'

interface Props {
  params: Promise<{ keyword: string; older?: string[] }>
}

async function topicAt({ params }: Props) {
  const { keyword, older } = await params
  const before = parseOlder(older)
  const name = parseKeyword(keyword)
  const found = name === null || before === undefined ? null : await readKeyword(name)
  if (!found || before === undefined) notFound()
  const list = await readTopicStories(found.name, before, PAGE_SIZE)
  if (list.items.length === 0) notFound()
  return { ...found, list, before, path: topic(found.name) }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { name, description, list, before, path } = await topicAt(props)
  return listingMetadata({
    title: name,
    description,
    path: listing(path, before),
    older: before !== null,
    sparse: list.items.length < MIN_INDEXED,
    image: list.items.find(({ cover }) => cover)?.cover,
    ogImage: ogImagePath('topic', name),
    feeds: path,
  })
})

async function TopicPage(props: Props) {
  const { name, description, list, before, path } = await topicAt(props)
  const topics = before === null ? await readRelatedTopics(name) : []
  return (
    <PageShell path={listing(path, before)} about={{ topic: name }}>
      <ListingData name={name} path={listing(path, before)} items={list.items} />
      <div className="page listing">
        <ListingHead
          title={name}
          kicker={copy.lists.topic}
          text={description}
          feed={feedOf(path)}
          subscribe={{ action: actions.topicSubscription, names: { keyword: name } }}
        />
        <RelatedTopics topics={topics} />
        <DayList stories={list.items} />
      </div>
      <Pager path={path} next={list.next} older={before !== null} />
    </PageShell>
  )
}

export default withErrorPage(TopicPage)
