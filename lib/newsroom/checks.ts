import { checksCopy as words } from '@/lib/copy/checks'
import { hasVisible } from '@/lib/visible-text'
import type { LinkResult } from './check-links'
import type { StyleHit } from '@/lib/desk/style-matcher'

/** As the story's form has it, by the names of its columns (lib/newsroom/story-fields.ts). */
export type CheckedStory = Record<
  | 'kind'
  | 'title'
  | 'summary'
  | 'body'
  | 'column_slug'
  | 'cover'
  | 'share_picture'
  | 'video'
  | 'editor_name'
  | 'own_work'
  | 'source_url'
  | 'original_title'
  | 'original_author'
  | 'ai_kind',
  string
>

interface CheckedPicture {
  key: string
  alt: string
  credit: string
  /** The last day, yyyy-mm-dd; null: without an end. */
  rightsUntil: string | null
  rights: 'ended' | 'ending' | null
}

/** What the checks ask of the database (lib/newsroom/check-context.ts). */
export interface CheckContext {
  /** All that the story shows, by key. */
  pictures: Map<string, CheckedPicture>
  /** Of the clip; empty: none. */
  poster: string
  /** What the body names, each once; its own description goes before that of the row. */
  inBody: { key: string; alt: string }[]
  /** Why a reprint can't be from its source on the day; null: it can, or it is none. */
  sourceFault: string | null
  style: { field: 'title' | 'summary' | 'body'; hits: StyleHit[] }[]
}

export interface StoryCheck {
  /** Unique in a list. */
  key: string
  /** The id of the field that it leads to. */
  field: string
  level: 'must' | 'should'
  sentence: string
}

/** Where a word stands, for an editor that marks it. */
export interface WordCheck extends StoryCheck {
  /** Indexes in the field's text. */
  places: number[]
}

const LONG_TITLE = 30

/** Faults first that readers or rules would not forgive, then advice; each in the order of the form. */
export function storyChecks(
  story: CheckedStory,
  context: CheckContext,
): (StoryCheck | WordCheck)[] {
  const all = [
    ...textChecks(story),
    ...pictureChecks(story, context),
    ...originChecks(story, context),
    ...context.style.flatMap(({ field, hits }) => styleChecks(field, hits)),
  ]
  return [
    ...all.filter(({ level }) => level === 'must'),
    ...all.filter(({ level }) => level !== 'must'),
  ]
}

/** Instead of them, for who asked too often. */
export const linksLater: StoryCheck = {
  key: 'links',
  field: 'body',
  level: 'should',
  sentence: words.linksLater,
}

/** Links that don't answer. */
export function linkChecks(results: LinkResult[]): StoryCheck[] {
  return results.flatMap(({ url, fault, status }) => {
    if (!fault) return []
    const sentence =
      fault === 'status' ? words.deadLink.status(url, status ?? 0) : words.deadLink[fault](url)
    return [{ key: `link/${url}`, field: 'body', level: 'should' as const, sentence }]
  })
}

function textChecks({
  kind,
  title,
  summary,
  body,
  column_slug,
  video,
}: CheckedStory): StoryCheck[] {
  const length = Array.from(title).length
  const isVideo = kind === 'video'
  return [
    ...must(!hasVisible(title), 'title', words.noTitle),
    ...should(length > LONG_TITLE, 'title', words.longTitle(length)),
    ...should(!hasVisible(summary), 'summary', words.noSummary),
    ...must(!isVideo && !hasVisible(body), 'body', words.noBody),
    ...must(column_slug === '', 'column_slug', words.noColumn),
    ...should(isVideo && video === '', 'video', words.noVideo),
  ]
}

function pictureChecks(
  { kind, cover, share_picture }: CheckedStory,
  context: CheckContext,
): StoryCheck[] {
  const named = [
    { key: cover, alt: '', field: 'cover' },
    { key: share_picture, alt: '', field: 'share_picture' },
    { key: context.poster, alt: '', field: 'video' },
    ...context.inBody.map((picture) => ({ ...picture, field: 'body' })),
  ].filter(({ key }) => key !== '')
  const firsts = named.filter(({ key }, i) => named.findIndex((one) => one.key === key) === i)
  return [
    ...should(cover === '' && kind !== 'video', 'cover', words.noCover),
    ...firsts.flatMap(({ key, alt, field }) => pictureFaults(key, alt, field, context)),
  ]
}

function pictureFaults(
  key: string,
  alt: string,
  field: string,
  { pictures }: CheckContext,
): StoryCheck[] {
  const picture = pictures.get(key)
  if (!picture) return must(true, field, words.missingPicture(key), `missing/${key}`)
  return [
    ...should(!hasVisible(alt || picture.alt), field, words.noAlt(key), `alt/${key}`),
    ...should(!hasVisible(picture.credit), field, words.noCredit(key), `credit/${key}`),
    ...must(picture.rights === 'ended', field, words.pictureEnded(key), `rights/${key}`),
    ...should(
      picture.rights === 'ending',
      field,
      words.pictureEnding(key, picture.rightsUntil ?? ''),
      `rights/${key}`,
    ),
  ]
}

function originChecks(story: CheckedStory, { sourceFault }: CheckContext): StoryCheck[] {
  const isReprint = story.own_work === 'no'
  return [
    ...should(!hasVisible(story.editor_name), 'editor_name', words.noEditor),
    ...should(story.own_work === '', 'own_work', words.ownWorkUnsaid),
    ...must(isReprint && sourceFault !== null, 'source', words.source(sourceFault ?? '')),
    ...must(
      isReprint && !hasVisible(story.original_title),
      'original_title',
      words.noOriginalTitle,
    ),
    ...must(
      isReprint && !hasVisible(story.original_author),
      'original_author',
      words.noOriginalAuthor,
    ),
    ...should(isReprint && story.source_url === '', 'source_url', words.noSourceUrl),
    ...should(story.ai_kind === '', 'ai_kind', words.aiUnsaid),
  ]
}

/** One for each word, with all its places. */
function styleChecks(field: string, hits: StyleHit[]): WordCheck[] {
  const firsts = hits.filter((hit, i) => hits.findIndex(({ word }) => word === hit.word) === i)
  return firsts.map(({ word, kind, instead, why }) => {
    const same = hits.filter((hit) => hit.word === word)
    const say = kind === 'forbidden' ? words.forbidden : words.style
    return {
      key: `word/${field}/${word}`,
      field,
      level: kind === 'forbidden' ? 'must' : 'should',
      sentence: say(word, same.length, instead, why),
      places: same.map(({ at }) => at),
    }
  })
}

function must(isFault: boolean, field: string, sentence: string, key = field): StoryCheck[] {
  return isFault ? [{ key, field, level: 'must', sentence }] : []
}

function should(isFault: boolean, field: string, sentence: string, key = field): StoryCheck[] {
  return isFault ? [{ key: `${key}/advice`, field, level: 'should', sentence }] : []
}
