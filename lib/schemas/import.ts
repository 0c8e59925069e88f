/** What the importer accepts. The database checks again; here a fault gets the name of its field. */
import { z } from 'zod'
import { isStorable, SLUG } from '@/lib/schemas/params'

const slug = z.string().regex(SLUG, 'lower case letters, digits and hyphens only, at most 60')

/** YAML reads 2026 as a number: a title may be one. */
function text(longest: number) {
  return z
    .union([z.string(), z.number().transform(String)])
    .transform((value) => value.normalize('NFC').trim())
    .refine(isStorable, 'holds what no text of Postgres can')
    .pipe(z.string().max(longest, `at most ${longest} characters`))
}

function filled(longest: number) {
  return text(longest).refine((value) => value !== '', 'must not be empty')
}

export const columnEntry = z.strictObject({
  slug,
  name: filled(20),
  format: z.enum(['news', 'programme']).optional(),
  description: text(500).optional(),
})

const keyword = filled(20).refine(
  (name) => !/[/\\?#%\p{Cc}]/u.test(name) && name !== '.' && name !== '..',
  'must not hold / \\ ? # %',
)

export const keywordEntry = z.strictObject({ name: keyword, description: text(500) })

export const imageEntry = z.strictObject({
  file: filled(200),
  alt: text(500),
  credit: text(100).optional(),
  caption: text(500).optional(),
})

/** Duration (in seconds) and size are read from the file where they are left out. */
export const videoEntry = z.strictObject({
  key: slug,
  file: filled(200),
  captions: filled(200).optional(),
  poster: filled(200).optional(),
  duration: z.number().positive().max(360_000).optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
})

export const pageMatter = z.strictObject({ title: filled(60), position: z.int().optional() })

export const storyMatter = z.strictObject({
  kind: z.enum(['article', 'video']).optional(),
  title: filled(200),
  summary: text(500).optional(),
  column: slug.optional(),
  source: text(60).optional(),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .refine(isStorable, 'holds what no text of Postgres can')
    .optional(),
  byline: text(100).optional(),
  keywords: z
    .array(keyword)
    .max(20, 'at most 20')
    .transform((words) => [...new Set(words)])
    .optional(),
  cover: filled(200).optional(),
  video: slug.optional(),
  published: z.string().optional(),
  correction: text(1000).optional(),
  comments: z.enum(['open', 'checked', 'closed']).optional(),
  frontPosition: z.int().min(1).max(9).nullable().optional(),
})

export type ColumnEntry = z.infer<typeof columnEntry>
export type KeywordEntry = z.infer<typeof keywordEntry>
export type ImageEntry = z.infer<typeof imageEntry>
export type VideoEntry = z.infer<typeof videoEntry>
export type PageMatter = z.infer<typeof pageMatter>
export type StoryMatter = z.infer<typeof storyMatter>
