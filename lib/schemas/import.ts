/** What the importer accepts. The database checks again; here an error gets the name of its field. */
import { z } from 'zod'
import { isStorable, SLUG } from '@/lib/schemas/params'

const slug = z.string().regex(SLUG, 'lower case letters, digits and hyphens only, at most 60')

/** YAML parses a title such as 2026 as a number. */
function text(limit: number) {
  return z
    .union([z.string(), z.number().transform(String)])
    .transform((value) => value.normalize('NFC').trim())
    .refine(isStorable, 'contains NUL or a lone surrogate, which Postgres can’t store')
    .pipe(z.string().max(limit, `at most ${limit} characters`))
}

function requiredText(limit: number) {
  return text(limit).refine((value) => value !== '', 'must not be empty')
}

export const columnEntry = z.strictObject({
  slug,
  name: requiredText(20),
  format: z.enum(['news', 'programme']).optional(),
  description: text(500).optional(),
})

const keyword = requiredText(20).refine(
  (name) => !/[/\\?#%\p{Cc}]/u.test(name) && name !== '.' && name !== '..',
  'must not hold / \\ ? # %',
)

export const keywordEntry = z.strictObject({ name: keyword, description: text(500) })

export const imageEntry = z.strictObject({
  file: requiredText(200),
  alt: text(500),
  credit: text(100).optional(),
  caption: text(500).optional(),
})

/** Duration (in seconds) and size are read from the file if missing. */
export const videoEntry = z.strictObject({
  key: slug,
  file: requiredText(200),
  captions: requiredText(200).optional(),
  poster: requiredText(200).optional(),
  duration: z.number().positive().max(360_000).optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
})

export const pageMatter = z.strictObject({ title: requiredText(60), position: z.int().optional() })

export const storyMatter = z.strictObject({
  kind: z.enum(['article', 'video']).optional(),
  title: requiredText(200),
  summary: text(500).optional(),
  column: slug.optional(),
  source: text(60).optional(),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .refine(isStorable, 'contains NUL or a lone surrogate, which Postgres can’t store')
    .optional(),
  byline: text(100).optional(),
  keywords: z
    .array(keyword)
    .max(20, 'at most 20')
    .transform((words) => [...new Set(words)])
    .optional(),
  cover: requiredText(200).optional(),
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
