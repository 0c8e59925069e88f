import { z } from 'zod'
import { SLUG, toStorable } from '@/lib/schemas/params'
import { isDay } from '@/lib/time'

export const storyStates = ['draft', 'scheduled', 'published', 'withdrawn', 'edited'] as const
export type StoryState = (typeof storyStates)[number]

export interface StoryFilter {
  state: StoryState | null
  column: string | null
  /** Part of the byline. */
  author: string
  /** yyyy-mm-dd, of publication. */
  day: string | null
  /** Part of the title, or the story's number. */
  words: string
}

const words = z
  .string()
  .transform((typed) => toStorable(typed).trim().slice(0, 100))
  .catch('')

/** A list's query; what can't be read is no filter. */
export const storyFilter: z.ZodType<StoryFilter> = z.object({
  state: z.enum(storyStates).nullable().catch(null),
  column: z.string().regex(SLUG).nullable().catch(null),
  author: words,
  day: z.string().refine(isDay).nullable().catch(null),
  words,
})

/** What is set of a filter. */
export function toQuery(filter: object): Record<string, string> {
  const set = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return Object.fromEntries(set)
}

/** How long a publication took to be visible, as the action measured it; null on another visit. */
export function parseVisible(
  query: Record<string, unknown>,
): { seconds: string; instances: number } | null {
  const [ms, instances] = [Number(query.ms), Number(query.instances)]
  if (!(ms >= 0 && ms < 60_000 && instances > 0 && instances < 1000)) return null
  return { seconds: (Math.max(ms, 10) / 1000).toFixed(2), instances }
}
