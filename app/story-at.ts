import { notFound, permanentRedirect } from 'next/navigation'
import { parseId } from '@/lib/content/cursor'
import { readStory, type Story } from '@/lib/content/stories'
import { story as storyPath } from '@/lib/routes'

export interface StoryProps {
  params: Promise<{ id: string }>
}

/** The story at /article/{id} or /video/{id}; else 404, or 308 to where it is. */
export async function storyAt(kind: Story['kind'], { params }: StoryProps): Promise<Story> {
  const id = parseId((await params).id)
  const story = id === null ? null : await readStory(id)
  if (!story) notFound()
  if (story.kind !== kind && story.status === 'published') permanentRedirect(storyPath(story))
  return story
}
