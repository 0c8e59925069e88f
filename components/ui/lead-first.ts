import type { StoryCard } from '@/lib/content/cards'

/** Moves the newest story with a picture to the front. */
export function leadFirst(stories: StoryCard[]): StoryCard[] {
  const lead = stories.find(({ cover }) => cover)
  return lead ? [lead, ...stories.filter((story) => story !== lead)] : stories
}
