import { z } from 'zod'
import { deskSpecialsCopy } from '@/lib/copy/desk-specials'
import { wholeNumber } from '@/lib/schemas/number'
import { SLUG } from '@/lib/schemas/params'
import { emptyIsNull, line, lines, upTo } from '@/lib/schemas/text'

const { faults } = deskSpecialsCopy

export const specialKinds = ['list', 'timeline', 'gallery', 'keyword'] as const

const title = line(faults.noTitle)
  .refine((text) => text !== '', faults.noTitle)
  .refine(upTo(60), faults.longTitle)
const slug = line(faults.slug).refine((text) => SLUG.test(text), faults.slug)

export const newSpecialForm = z.object({ title, slug })

export type NewSpecialForm = z.infer<typeof newSpecialForm>

export const specialForm = z.object({
  title,
  slug,
  introduction: lines().default('').refine(upTo(10_000), faults.longIntroduction),
  cover: emptyIsNull(),
  position: wholeNumber(9999, faults.position),
  intent: z.enum(['save', 'publish', 'hide']).default('save'),
})

export type SpecialForm = z.infer<typeof specialForm>

export const sectionForm = z
  .object({
    section: line().default('').refine(upTo(60), faults.longSection),
    kind: z.enum(specialKinds, faults.kind),
    keyword: emptyIsNull(),
  })
  .refine(({ kind, keyword }) => kind !== 'keyword' || keyword !== null, {
    path: ['keyword'],
    error: faults.needsKeyword,
  })

export type SectionForm = z.infer<typeof sectionForm>

const words = {
  own_title: line().default('').refine(upTo(200), faults.longOwnTitle),
  note: lines().default('').refine(upTo(500), faults.longNote),
}

export const storyWordsForm = z.object(words)

export type StoryWordsForm = z.infer<typeof storyWordsForm>

export const addedStoryForm = z.object({ story: line(faults.noStory), ...words })

export type AddedStoryForm = z.infer<typeof addedStoryForm>

/** Up, down or out. */
export const placeForm = z.object({ do: z.enum(['up', 'down', 'remove']) })

export type PlaceForm = z.infer<typeof placeForm>
