import type { StoryCard } from '@/lib/content/cards'

/** The newest story with a picture first, the others in their order. */
export function leadFirst(stories: StoryCard[]): StoryCard[] {
  const lead = stories.find(({ cover }) => cover)
  return lead ? [lead, ...stories.filter((story) => story !== lead)] : stories
}
