import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

/**
 * Notifies subscribers of new stories' columns and keywords, once per story, whichever instances call it how often.
 * Returns how many notifications were written.
 */
export async function notifySubscribers(): Promise<number> {
  let notified = 0
  for (;;) {
    const batch = await db().$transaction(notifyBatch, { timeout: TIMEOUT_MS })
    notified += batch.notified
    if (batch.stories < BATCH) return notified
  }
}

/** Stories per transaction. */
const BATCH = 50

/** 100,000 subscribers take seconds, longer than the pool's statement timeout. */
const TIMEOUT_MS = 300_000

async function notifyBatch(
  tx: Prisma.TransactionClient,
): Promise<{ stories: number; notified: number }> {
  const ids = await claimStories(tx)
  if (ids.length === 0) return { stories: 0, notified: 0 }
  await tx.$executeRaw`select set_config('statement_timeout', ${String(TIMEOUT_MS)}, true)`
  return { stories: ids.length, notified: await insertNotifications(tx, ids) }
}

async function claimStories(tx: Prisma.TransactionClient): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    insert into listing.story_notified (story_id)
    select id from story s
    where listing.is_published(s)
      and published_at > now() - interval '2 days'
      and not exists (select from listing.story_notified a where a.story_id = s.id)
    order by id limit ${BATCH}
    on conflict do nothing
    returning story_id as id`
  return rows.map(({ id }) => id)
}

/** A separate statement, so that it is planned for these ids. */
function insertNotifications(tx: Prisma.TransactionClient, ids: number[]): Promise<number> {
  return tx.$executeRaw`
    with notified as (
      select s.account_id, story.id as story_id from story
        join reader.subscription s on s.column_slug = story.column_slug and s.notify
      where story.id = any (${ids}::int[])
      union
      select s.account_id, k.story_id from listing.story_keyword k
        join reader.subscription s on s.keyword = k.keyword and s.notify
      where k.story_id = any (${ids}::int[]))
    insert into reader.notification (account_id, kind, story_id)
    select account_id, 'subscription', story_id from notified order by account_id, story_id`
}
