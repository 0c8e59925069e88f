import { notFound } from 'next/navigation'
import { PageShell } from '@/app/page-shell'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { OlderEntries } from '@/components/live/older-entries'
import { drawEntry } from '@/app/live-entries'
import { parseCursor } from '@/lib/content/cursor'
import { readLiveEntries } from '@/lib/content/live'
import { readStory } from '@/lib/content/stories'
import { live as liveRoutes } from '@/lib/routes/live'
import { parseId } from '@/lib/schemas/params'
import { listingMetadata } from '@/lib/seo/metadata'

interface Props {
  params: Promise<{ id: string; cursor: string }>
}

async function entriesAt({ params }: Props) {
  const { id, cursor } = await params
  const storyId = parseId(id)
  const story = storyId === null || !parseCursor(cursor) ? null : await readStory(storyId)
  if (story?.status !== 'published' || !story.live) notFound()
  const { entries, next } = await readLiveEntries(story.id, cursor)
  if (entries.length === 0) notFound()
  return { story, entries, next, path: liveRoutes.older(story.id, cursor) }
}

export const generateMetadata = withErrorMetadata(async (props: Props) => {
  const { story, path } = await entriesAt(props)
  return listingMetadata({ title: story.title, path, older: true, image: story.cover })
})

async function OlderEntriesPage(props: Props) {
  const { story, entries, next, path } = await entriesAt(props)
  return (
    <PageShell path={path}>
      <OlderEntries story={story} next={next}>
        {await Promise.all(entries.map(drawEntry))}
      </OlderEntries>
    </PageShell>
  )
}

export default withErrorPage(OlderEntriesPage)
