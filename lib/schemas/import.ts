/** What the importer accepts. The database checks again; here an error gets the name of its field. */
import { z } from 'zod'
import { AI_KINDS } from '@/lib/ai-kind'
import { importCopy } from '@/lib/copy/import'
import { fold } from '@/lib/fold/fold'
import { positiveDecimal, wholeNumber } from '@/lib/schemas/number'
import { isStorable, SLUG } from '@/lib/schemas/params'
import { cleanText, isBroken, upTo } from '@/lib/schemas/text'
import { hasVisible } from '@/lib/visible-text'

const words = importCopy.field

const slug = z.string().regex(SLUG, words.slug)

/** At most `limit` code points, as the database counts; '' where nothing is visible. */
function text(limit: number) {
  return z
    .string()
    .refine(isStorable, words.unstorable)
    .transform((value) => cleanText(value.normalize('NFC')))
    .refine((value) => !isBroken(value), words.broken)
    .refine(upTo(limit), words.tooLong(limit))
}

function requiredText(limit: number) {
  return text(limit).refine((value) => value !== '', words.blank)
}

const pixels = wholeNumber(100_000, words.number).refine((value) => value > 0, words.number)

export const columnEntry = z.strictObject({
  slug,
  name: requiredText(20),
  format: z.enum(['news', 'programme']).optional(),
  description: text(500).optional(),
})

/** newsroom.normalize_keywords has the same marks. */
const between = /[,，、;；\u3000\n]|\s+(?=[#＃])/u
/** Brackets that YAML does not know: ［港口，航运］. */
const bracketed = /^\s*(?:［(.*)］|【(.*)】|〔(.*)〕)\s*$/su

const keyword = requiredText(20).refine(
  (name) => !/[/\\?#%\p{Cc}]/u.test(name) && name !== '.' && name !== '..',
  words.keyword,
)

/** A list or a line of words, however they are divided; of two spellings of one word the first. */
const keywords = z
  .union([z.string(), z.array(z.string())], words.list)
  .transform((typed) =>
    [typed]
      .flat()
      .flatMap((line) => line.replace(bracketed, '$1$2$3').split(between))
      .map((word) => word.trim().replace(/^[#＃]/, ''))
      .filter(hasVisible),
  )
  .pipe(z.array(keyword))
  .transform(withoutRepeats)
  .refine((list) => list.length <= 20, words.manyKeywords)

function withoutRepeats(list: string[]): string[] {
  const folded = new Set<string>()
  return list.filter((word) => folded.size < folded.add(fold(word)).size)
}

export const keywordEntry = z.strictObject({
  name: keyword.refine((name) => !between.test(name), words.keywordName),
  description: text(500),
})

/** `40 25`: per cent from the left and from the top; empty for none. */
const focus = z
  .string(words.focus)
  .transform((typed) => typed.normalize('NFKC').replaceAll('%', '').trim())
  .pipe(z.string().regex(/^(?:(?:\d{1,2}|100)[\s,，、]+(?:\d{1,2}|100))?$/, words.focus))
  .transform((typed) => {
    const [x = null, y = null] = typed === '' ? [] : typed.split(/[\s,，、]+/).map(Number)
    return { x, y }
  })

/** Empty: nobody said. */
const aiKind = z.enum(['', ...AI_KINDS]).transform((kind) => (kind === '' ? null : kind))

export const imageEntry = z.strictObject({
  file: requiredText(200),
  alt: text(500),
  credit: text(100).optional(),
  caption: text(500).optional(),
  focus: focus.optional(),
  aiKind: aiKind.optional(),
})

/** Duration (in seconds) and size are read from the file if missing. */
export const videoEntry = z.strictObject({
  key: slug,
  file: requiredText(200),
  captions: requiredText(200).optional(),
  poster: requiredText(200).optional(),
  duration: positiveDecimal(360_000, words.seconds).optional(),
  width: pixels.optional(),
  height: pixels.optional(),
  aiKind: aiKind.optional(),
})

export const pageMatter = z.strictObject({
  title: requiredText(60),
  position: wholeNumber(1_000_000, words.integer).optional(),
})

const address = z
  .url({ protocol: /^https?$/, error: words.url })
  .refine((url) => !/\s/.test(url), words.url)
  .refine(isStorable, words.unstorable)

/** An empty field takes away what the row has. */
function orEmpty<T>(schema: z.ZodType<T>) {
  return z.union([z.literal('').transform(() => null), schema])
}

/** 原创, 转载 or empty: not said. */
const ownWork = z.enum(['true', 'false', '']).transform((said) => (said ? said === 'true' : null))

export const storyMatter = z.strictObject({
  kind: z.enum(['article', 'video']).optional(),
  title: requiredText(200),
  summary: text(500).optional(),
  column: slug.optional(),
  source: text(60).optional(),
  sourceUrl: address.optional(),
  byline: text(100).optional(),
  keywords: keywords.optional(),
  cover: requiredText(200).optional(),
  video: slug.optional(),
  published: z.string().optional(),
  correction: text(1000).optional(),
  comments: z.enum(['open', 'checked', 'closed']).optional(),
  layout: z.enum(['text', 'gallery']).optional(),
  frontPosition: z
    .union(
      [
        z.enum(['', 'null', '~']).transform(() => null),
        wholeNumber(9, words.frontPosition).refine((place) => place > 0, words.frontPosition),
      ],
      words.frontPosition,
    )
    .optional(),
  ownWork: ownWork.optional(),
  originalTitle: text(200).optional(),
  originalAuthor: text(100).optional(),
  editorName: text(100).optional(),
  aiKind: aiKind.optional(),
  searchTitle: text(200).optional(),
  searchText: text(500).optional(),
  shareTitle: text(200).optional(),
  shareText: text(500).optional(),
  sharePicture: z.string().optional(),
  canonicalUrl: orEmpty(address).optional(),
  embargoUntil: z.string().optional(),
  embargoReason: text(200).optional(),
  unpublishAt: z.string().optional(),
  withdrawalReason: text(500).optional(),
})

export type ColumnEntry = z.infer<typeof columnEntry>
export type KeywordEntry = z.infer<typeof keywordEntry>
export type ImageEntry = z.infer<typeof imageEntry>
export type VideoEntry = z.infer<typeof videoEntry>
export type PageMatter = z.infer<typeof pageMatter>
export type StoryMatter = z.infer<typeof storyMatter>
