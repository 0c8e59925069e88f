import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { readStory, type Story } from '@/lib/content/stories'
import { story as storyPath } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { missingMetadata } from '@/lib/seo/metadata'
import { storyMetadata } from '@/lib/seo/story-metadata'

export interface StoryProps {
  params: Promise<{ id: string }>
}

/** The story at /article/{id} or /video/{id}; else 404, or 308 to where it is. */
export async function storyAt(kind: Story['kind'], props: StoryProps): Promise<Story> {
  const story = await find(props)
  if (!story) notFound()
  if (story.kind !== kind && story.status === 'published') permanentRedirect(storyPath(story))
  return story
}

/** How the page is described. That it is a 404 or a 308 is the page's to say. */
export async function describeStory(props: StoryProps): Promise<Metadata> {
  const story = await find(props)
  return story ? storyMetadata(story) : missingMetadata()
}

async function find({ params }: StoryProps): Promise<Story | null> {
  const id = parseId((await params).id)
  return id === null ? null : readStory(id)
}
