/** 订阅: what a reader subscribed to, and what is new there. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { findCards, type StoryCard } from '@/lib/content/cards'
import type { Cursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { OWN_PAGE, type OwnList, toOwnList } from '@/lib/content/own-list'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions, routes } from '@/lib/routes'
import { MAX_ID } from '@/lib/schemas/params'
import { z } from 'zod'

export interface OwnSubscription {
  id: number
  notify: boolean
  target:
    | { kind: 'column'; slug: string; name: string }
    | { kind: 'topic'; name: string }
    | { kind: 'thread'; story: { id: number; kind: 'article' | 'video'; title: string } }
}

/** The newest of their columns and keywords, from a cursor on. */
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

/** The newest since then, at most `most`. */
export async function readNewStories(
  accountId: number,
  since: Date,
  most: number,
): Promise<StoryCard[]> {
  return findCards(await newestIds(accountId, null, since, most))
}

/** The last first. */
export async function readSubscriptions(reader: Reader): Promise<OwnSubscription[]> {
  const rows = await db().subscription.findMany({
    relationLoadStrategy: 'join',
    where: { accountId: reader.id },
    orderBy: { id: 'desc' },
    take: 500,
    select: {
      id: true,
      notify: true,
      keyword: true,
      column: { select: { slug: true, name: true } },
      story: { select: { id: true, kind: true, title: true } },
    },
  })
  return rows.flatMap(({ id, notify, keyword, column, story }): OwnSubscription[] => {
    if (column) return [{ id, notify, target: { kind: 'column', ...column } }]
    if (keyword !== null) return [{ id, notify, target: { kind: 'topic', name: keyword } }]
    return story ? [{ id, notify, target: { kind: 'thread', story } }] : []
  })
}

/** Notes that the reader saw what is new: the header's ⁺ goes. */
export const markSubscriptionsSeenAction: Action<Reader, object> = {
  name: 'subscriptions-seen',
  page: actions.subscriptionsSeen,
  schema: z.object({}),
  limit: rateLimits.seen,
  beacon: true,
  async run(_, { reader: { id } }) {
    await db().account.update({ where: { id }, data: { subscriptionsSeenAt: now() } })
    return { json: null, to: routes.subscriptions }
  },
}

/** Each subscription gives its newest by its own index; of all of them the newest are taken. */
async function newestIds(
  accountId: number,
  before: Cursor | null,
  since: Date,
  most: number,
): Promise<number[]> {
  const time = before?.publishedAt ?? now()
  const last = before?.id ?? MAX_ID
  const rows = await db().$queryRaw<{ id: number }[]>`
    select id from (
      select f.id, f.published_at from reader.subscription s cross join lateral (
        select id, published_at from story
        where column_slug = s.column_slug and published_at >= ${since}
          and listing.is_published(story, least(${time}, now())) and (published_at, id) < (${time}, ${last}::int)
        order by published_at desc, id desc limit ${most}) as f
      where s.account_id = ${accountId} and s.column_slug is not null
      union
      select k.story_id, k.published_at from reader.subscription s cross join lateral (
        select story_id, published_at from listing.story_keyword
        where keyword = s.keyword and published_at >= ${since}
          and listing.is_published(story_keyword, least(${time}, now()))
          and (published_at, story_id) < (${time}, ${last}::int)
        order by published_at desc, story_id desc limit ${most}) as k
      where s.account_id = ${accountId} and s.keyword is not null) as fresh
    order by published_at desc, id desc limit ${most}`
  return rows.map(({ id }) => id)
}
