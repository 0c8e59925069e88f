import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { storyDocument } from '@/app/story-document'
import { withErrorPage, withErrorMetadata } from '@/app/with-error-page'
import { withdrawnPage } from '@/app/withdrawn-page'
import { readStory, type Story } from '@/lib/content/stories'
import { story as storyPath } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { missingMetadata } from '@/lib/seo/metadata'
import { storyMetadata } from '@/lib/seo/story-metadata'

interface StoryProps {
  params: Promise<{ id: string }>
}

/** The story, 404, 410, or 308 to the path of its kind. */
export function storyPage(kind: Story['kind']) {
  return withErrorPage(async function StoryPage(props: StoryProps) {
    const story = await find(props)
    if (!story) notFound()
    if (story.status === 'withdrawn')
      return withdrawnPage(storyPath({ id: story.id, kind }), story.withdrawalReason)
    if (story.kind !== kind) permanentRedirect(storyPath(story))
    return storyDocument(story)
  })
}

export const describeStory = withErrorMetadata(async (props: StoryProps): Promise<Metadata> => {
  const story = await find(props)
  return story ? storyMetadata(story) : missingMetadata()
})

async function find({ params }: StoryProps): Promise<Story | null> {
  const id = parseId((await params).id)
  return id === null ? null : readStory(id)
}
