/** Search: words in titles, and a keyword. Not cached: what readers type has no end. */
import { cached, tag } from '@/lib/cache'
import { cardFields, toCard } from '@/lib/content/cards'
import { encodeCursor, parseCursor } from '@/lib/content/cursor'
import type { StoryList } from '@/lib/content/lists'
import { db } from '@/lib/db'
import type { Query } from '@/lib/schemas/search'
import { unlessSlow } from '@/lib/unless-slow'
import type { Prisma } from '@/prisma/client/client'

export const SEARCH_SIZE = 20

/**
 * Published stories whose title has every word, or that carry the text as a keyword, newest first;
 * `slow` where finding them takes too long.
 */
export async function search(query: Query, before: string | null): Promise<StoryList | 'slow'> {
  const found = await unlessSlow((tx) => candidates(tx, query, before))
  if (found === 'slow') return 'slow'
  const ids = found.map(({ id }) => id)
  const rows = await db().story.findMany({
    select: cardFields,
    where: { id: { in: ids.slice(0, SEARCH_SIZE) }, status: 'published' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
  })
  const items = rows.map(toCard)
  const last = items.at(-1)
  const more = last && ids.length > SEARCH_SIZE
  return {
    items,
    next: more ? encodeCursor({ publishedAt: new Date(last.publishedAt), id: last.id }) : null,
  }
}

/** The most frequent keywords of the newest 500 stories, at most 20. */
export const readHotKeywords = cached(
  'hot-keywords',
  async (): Promise<string[]> => {
    const rows = await db().$queryRaw<{ keyword: string }[]>`
      select keyword
      from (
        select keywords from story where status = 'published' and published_at <= now()
        order by published_at desc, id desc limit 500
      ) newest, unnest(keywords) as keyword
      group by keyword order by count(*) desc, keyword limit 20`
    return rows.map(({ keyword }) => keyword)
  },
  () => [tag.stories],
)

/** The pairs of characters go through the index; strpos then tells what only looks alike. */
function candidates(
  tx: Prisma.TransactionClient,
  { text, words }: Query,
  before: string | null,
): Promise<{ id: number }[]> {
  const place = before === null ? null : parseCursor(before)
  const until = place?.publishedAt ?? new Date()
  const below = place?.id ?? null
  return tx.$queryRaw<{ id: number }[]>`
    with titled as (
      select id, published_at from story
      where status = 'published' and published_at <= least(${until}, now())
        and (${below}::int is null or (published_at, id) < (${until}, ${below}::int))
        and listing.bigrams(title) @> array(
          select distinct pair from unnest(${words}::text[]) as word, unnest(listing.bigrams(word)) as pair)
        and not exists (
          select from unnest(${words}::text[]) as word where strpos(lower(title), lower(word)) = 0)
      order by published_at desc, id desc limit ${SEARCH_SIZE + 1}
    ), tagged as (
      select story_id, published_at from listing.story_keyword
      where keyword = ${text} and published_at <= least(${until}, now())
        and (${below}::int is null or (published_at, story_id) < (${until}, ${below}::int))
      order by published_at desc, story_id desc limit ${SEARCH_SIZE + 1}
    )
    select id from (select * from titled union select * from tagged) found
    order by published_at desc, id desc limit ${SEARCH_SIZE + 1}`
}
