import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

/**
 * Tells whoever is subscribed to a new story's column or one of its keywords, each once. To be called
 * as often as one likes, by any number of instances: a story is announced by who notes it first.
 * Returns how many notices were written.
 */
export async function notifySubscribers(): Promise<number> {
  let told = 0
  for (;;) {
    const batch = await db().$transaction(tellSome, { timeout: PATIENCE_MS })
    told += batch.told
    if (batch.stories < BATCH) return told
  }
}

/** Stories in one transaction. */
const BATCH = 50

/** 100,000 subscribers of one column take some seconds, more than a page's statement may. */
const PATIENCE_MS = 300_000

async function tellSome(tx: Prisma.TransactionClient): Promise<{ stories: number; told: number }> {
  const ids = await claim(tx)
  if (ids.length === 0) return { stories: 0, told: 0 }
  await tx.$executeRaw`select set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`
  return { stories: ids.length, told: await tell(tx, ids) }
}

/** The stories that nobody has announced yet, noted. */
async function claim(tx: Prisma.TransactionClient): Promise<number[]> {
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

/** A statement of its own: planned with the stories known, it goes through no others. */
function tell(tx: Prisma.TransactionClient, ids: number[]): Promise<number> {
  return tx.$executeRaw`
    with told as (
      select s.account_id, story.id as story_id from story
        join reader.subscription s on s.column_slug = story.column_slug and s.notify
      where story.id = any (${ids}::int[])
      union
      select s.account_id, k.story_id from listing.story_keyword k
        join reader.subscription s on s.keyword = k.keyword and s.notify
      where k.story_id = any (${ids}::int[]))
    insert into reader.notification (account_id, kind, story_id)
    select account_id, 'subscription', story_id from told order by account_id, story_id`
}
