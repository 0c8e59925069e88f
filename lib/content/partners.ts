/** Feeds for partners: what editors chose (partner_feed), and the stories that fit. */
import { cached } from '@/lib/cached'
import type { StoryCard } from '@/lib/content/cards'
import { type FeedItem, whole } from '@/lib/content/feeds'
import { findCards } from '@/lib/content/cards-by-id'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'
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

/** The active row of this key, or null. */
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

/** The newest stories of any of the columns or with any of the keywords; of neither, all. */
export async function readPartnerStories(partner: Partner): Promise<FeedItem[]> {
  const { columns, keywords, kind, count } = partner
  return whole(await readFitting(JSON.stringify({ columns, keywords }), kind, count))
}

type Chosen = Pick<Partner, 'columns' | 'keywords'>

/** `chosen` is JSON, since it is the entry's name too. */
const readFitting = cached(
  'partner-stories',
  (chosen: string, kind: Partner['kind'], count: number) =>
    findFitting(JSON.parse(chosen) as Chosen, kind, count),
  (chosen, kind) => {
    const { columns, keywords } = JSON.parse(chosen) as Chosen
    const tags = [...columns.map(tag.column), ...keywords.map(tag.keyword)]
    return tags.length > 0 ? tags : [kind ? tag.kind(kind) : tag.stories]
  },
)

/** The newest of each column and keyword from its own index, then the newest of these. */
async function findFitting(
  { columns, keywords }: Chosen,
  kind: Partner['kind'],
  count: number,
): Promise<StoryCard[]> {
  // Written in or left out, so that each index is used down to its time.
  const ofKind = kind ? Prisma.sql`and kind = ${kind}::story_kind` : Prisma.empty
  const newest = Prisma.sql`listing.is_published(story) ${ofKind}
    order by published_at desc, id desc limit ${count}::int`
  const fitting =
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
    select id from (${fitting}) as fitting order by published_at desc, id desc limit ${count}::int`
  return findCards(rows.map(({ id }) => id))
}
