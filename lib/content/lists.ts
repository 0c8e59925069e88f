/** Lists of stories, newest first, by cursor. Each has an index that serves its order. */
import { cached } from '@/lib/cached'
import { cardFields, type StoryCard, toCards } from '@/lib/content/cards'
import { type Cursor, encodeCursor, parseCursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'
import { dayBounds } from '@/lib/time'
import type { Prisma } from '@/prisma/client/client'

export interface StoryList {
  items: StoryCard[]
  /** The cursor of the older items, null at the end. */
  next: string | null
}

export const PAGE_SIZE = 30

/** Topics and column rankings with fewer stories are `noindex, follow` and not in the sitemap. */
export const MIN_INDEXED = 3

export const readLatest = cached(
  'latest',
  (before: string | null, size: number) => readPage({}, before, size),
  () => [tag.stories],
)

export const readKind = cached(
  'kind',
  (kind: 'article' | 'video', before: string | null, size: number) =>
    readPage({ kind }, before, size),
  (kind) => [tag.kind(kind)],
)

export const readColumnStories = cached(
  'column-stories',
  (slug: string, before: string | null, size: number) =>
    readPage({ columnSlug: slug }, before, size),
  (slug) => [tag.column(slug)],
)

export const readTopicStories = cached(
  'topic-stories',
  (keyword: string, before: string | null, size: number) => readTopicPage(keyword, before, size),
  (keyword) => [tag.keyword(keyword)],
)

// Tagged by kind, not by column, so that a column's articles don't invalidate it (related.ts).
export const readColumnVideos = cached(
  'column-videos',
  (slug: string, size: number) => readPage({ columnSlug: slug, kind: 'video' }, null, size),
  () => [tag.kind('video')],
)

/** A day of the archive; `day` is yyyy-mm-dd in the site's time zone. */
export const readDay = cached(
  'day',
  (day: string, before: string | null, size: number) => {
    const { start, end } = dayBounds(day)
    return readPage({ publishedAt: { gte: start, lt: end } }, before, size)
  },
  (day) => [tag.day(day)],
)

async function readPage(
  where: Prisma.StoryWhereInput,
  before: string | null,
  size: number,
): Promise<StoryList> {
  return findPage({ AND: [await published(), where] }, before, size)
}

/** `where` says what is public too. Not cached. */
export async function findPage(
  where: Prisma.StoryWhereInput,
  before: string | null,
  size: number,
): Promise<StoryList> {
  const rows = await db().story.findMany({
    relationLoadStrategy: 'join',
    select: cardFields,
    where: { AND: [where, older(before)] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  return toList(await toCards(rows), size)
}

async function readTopicPage(
  keyword: string,
  before: string | null,
  size: number,
): Promise<StoryList> {
  const cursor = toCursor(before)
  const { publishedAt } = await published()
  const rows = await db().storyKeyword.findMany({
    relationLoadStrategy: 'join',
    select: { story: { select: cardFields } },
    where: {
      keyword,
      publishedAt,
      AND: cursor
        ? {
            publishedAt: { lte: cursor.publishedAt },
            OR: [{ publishedAt: { lt: cursor.publishedAt } }, { storyId: { lt: cursor.id } }],
          }
        : {},
    },
    orderBy: [{ publishedAt: 'desc' }, { storyId: 'desc' }],
    take: size + 1,
  })
  return toList(await toCards(rows.map((row) => row.story)), size)
}

/** `lte` bounds the index scan; the OR drops ties that were shown. */
function older(before: string | null): Prisma.StoryWhereInput {
  const cursor = toCursor(before)
  if (!cursor) return {}
  const { publishedAt, id } = cursor
  return {
    publishedAt: { lte: publishedAt },
    OR: [{ publishedAt: { lt: publishedAt } }, { id: { lt: id } }],
  }
}

function toCursor(before: string | null): Cursor | null {
  return before === null ? null : parseCursor(before)
}

function toList(cards: StoryCard[], size: number): StoryList {
  const items = cards.slice(0, size)
  const last = items.at(-1)
  const more = last && cards.length > size
  return {
    items,
    next: more ? encodeCursor({ publishedAt: new Date(last.publishedAt), id: last.id }) : null,
  }
}
