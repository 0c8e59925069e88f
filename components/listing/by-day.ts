import type { StoryCard } from '@/lib/content/cards'
import { dayOf } from '@/lib/time'

/** Groups stories by day (yyyy-mm-dd) and keeps their order. */
export function byDay(stories: StoryCard[]): { day: string; items: StoryCard[] }[] {
  const days = new Map<string, StoryCard[]>()
  for (const story of stories) {
    const day = dayOf(story.publishedAt)
    days.set(day, [...(days.get(day) ?? []), story])
  }
  return [...days].map(([day, items]) => ({ day, items }))
}
