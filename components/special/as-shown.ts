import type { StoryCard } from '@/lib/content/cards'
import type { SpecialStory } from '@/lib/content/specials'

/** The story with the special's own words in place of its own. */
export function asShown({ story, title, note }: SpecialStory): StoryCard {
  return { ...story, title: title || story.title, summary: note || story.summary }
}
