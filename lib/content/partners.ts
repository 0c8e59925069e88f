import { cached } from '@/lib/cached'
import { findCards, type StoryCard } from '@/lib/content/cards'
import { type FeedItem, toFeedItems } from '@/lib/content/feeds'
import { findWithdrawn } from '@/lib/content/withdrawn'
import { db } from '@/lib/db'
import { type Tag, tag } from '@/lib/tags'
import { Prisma } from '@/prisma/client/client'

export interface Partner {
  key: string
  name: string
  columns: string[]
  keywords: string[]
  kind: 'article' | 'video' | null
  count: number
  fullText: boolean
}

export async function readPartner(key: string): Promise<Partner | null> {
  return /^[A-Za-z0-9_-]{16,64}$/.test(key) ? readRow(key) : null
}

const readRow = cached(
  'partner',
  (key: string): Promise<Partner | null> =>
    db().partnerFeed.findFirst({
      where: { key, active: true },
      select: {
        key: true,
        name: true,
        columns: true,
        keywords: true,
        kind: true,
        count: true,
        fullText: true,
      },
    }),
  (key) => [tag.partner(key)],
)

/** What the partner may have had and is taken back; the newest first. */
export function readPartnerWithdrawn({ columns, keywords, kind }: Partner): Promise<FeedItem[]> {
  return readWithdrawn(JSON.stringify({ columns, keywords }), kind)
}

const readWithdrawn = cached(
  'partner-withdrawn',
  (selection: string, kind: Partner['kind']) =>
    findWithdrawn({ ...(JSON.parse(selection) as Selection), kind }),
  // A reason that changes is a change of the feed alone.
  (selection, kind) => [tag.feed, ...tagsOf(selection, kind)],
)

/** The newest stories of any of the partner's columns or keywords; of all, where it has neither. */
export async function readPartnerStories(partner: Partner): Promise<FeedItem[]> {
  const { columns, keywords, kind, count } = partner
  return toFeedItems(await readMatching(JSON.stringify({ columns, keywords }), kind, count))
}

type Selection = Pick<Partner, 'columns' | 'keywords'>

/** `selection` is JSON because arguments are part of the cache key. */
const readMatching = cached(
  'partner-stories',
  (selection: string, kind: Partner['kind'], count: number) =>
    findMatching(JSON.parse(selection) as Selection, kind, count),
  tagsOf,
)

function tagsOf(selection: string, kind: Partner['kind']): Tag[] {
  const { columns, keywords } = JSON.parse(selection) as Selection
  const tags = [...columns.map(tag.column), ...keywords.map(tag.keyword)]
  return tags.length > 0 ? tags : [kind ? tag.kind(kind) : tag.stories]
}

/** Takes the newest of each column and keyword from its index, then the newest of these. */
async function findMatching(
  { columns, keywords }: Selection,
  kind: Partner['kind'],
  count: number,
): Promise<StoryCard[]> {
  // Left out rather than null-checked, so that the planner can use the index of the kind.
  const ofKind = kind ? Prisma.sql`and kind = ${kind}::story_kind` : Prisma.empty
  const newest = Prisma.sql`listing.is_published(story) ${ofKind}
    order by published_at desc, id desc limit ${count}::int`
  const matching =
    columns.length + keywords.length === 0
      ? Prisma.sql`(select id, published_at from story where ${newest})`
      : Prisma.sql`
        select found.* from unnest(${columns}::text[]) as slug cross join lateral (
          select id, published_at from story where column_slug = slug and ${newest}) as found
        union
        select found.* from unnest(${keywords}::text[]) as word cross join lateral (
          select story_id, published_at from listing.story_keyword
          where keyword = word and listing.is_published(story_keyword) ${ofKind}
          order by published_at desc, story_id desc limit ${count}::int) as found`
  const rows = await db().$queryRaw<{ id: number }[]>`
    select id from (${matching}) as matching order by published_at desc, id desc limit ${count}::int`
  return findCards(rows.map(({ id }) => id))
}
