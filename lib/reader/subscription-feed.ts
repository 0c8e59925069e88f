import type { Reader } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { findCards, type StoryCard } from '@/lib/content/cards'
import type { Cursor } from '@/lib/content/cursor'
import { OWN_PAGE, type OwnList, toOwnList } from '@/lib/content/own-list'
import { db } from '@/lib/db'
import { MAX_ID } from '@/lib/schemas/params'

/** The newest stories of the reader's columns and keywords, from a cursor on. */
export async function readFeed(
  reader: Pick<Reader, 'id'>,
  before: Cursor | null,
): Promise<OwnList<StoryCard>> {
  const ids = await newestIds(reader.id, before, new Date(0), OWN_PAGE + 1)
  return toOwnList(
    await findCards(ids),
    (card) => card,
    ({ publishedAt, id }) => ({ publishedAt: new Date(publishedAt), id }),
  )
}

/** The newest stories since then, at most `limit`. */
export async function readNewStories(
  accountId: number,
  since: Date,
  limit: number,
): Promise<StoryCard[]> {
  return findCards(await newestIds(accountId, null, since, limit))
}

/** Each subscription yields its newest by an index; the newest of all of them are returned. */
async function newestIds(
  accountId: number,
  before: Cursor | null,
  since: Date,
  limit: number,
): Promise<number[]> {
  const time = before?.publishedAt ?? now()
  const id = before?.id ?? MAX_ID
  const rows = await db().$queryRaw<{ id: number }[]>`
    select id from (
      select f.id, f.published_at from reader.subscription s cross join lateral (
        select id, published_at from story
        where column_slug = s.column_slug and published_at >= ${since}
          and listing.is_published(story, least(${time}, now())) and (published_at, id) < (${time}, ${id}::int)
        order by published_at desc, id desc limit ${limit}) as f
      where s.account_id = ${accountId} and s.column_slug is not null
      union
      select k.story_id, k.published_at from reader.subscription s cross join lateral (
        select story_id, published_at from listing.story_keyword
        where keyword = s.keyword and published_at >= ${since}
          and listing.is_published(story_keyword, least(${time}, now()))
          and (published_at, story_id) < (${time}, ${id}::int)
        order by published_at desc, story_id desc limit ${limit}) as k
      where s.account_id = ${accountId} and s.keyword is not null) as fresh
    order by published_at desc, id desc limit ${limit}`
  return rows.map(({ id }) => id)
}
