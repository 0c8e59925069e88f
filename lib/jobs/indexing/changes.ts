import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import type { Change, Receiver } from './receiver'

/** Changes per transaction. */
const BATCH = 5000

/**
 * Queues due changes for each receiver and deletes rows of receivers that are no longer set. Any number of instances
 * may call it. Returns how many changes were claimed.
 */
export async function queueChanges(receivers: Receiver[]): Promise<number> {
  const services = receivers.map(({ service }) => service)
  await db().push.deleteMany({ where: { service: { notIn: services } } })
  for (let all = 0; ;) {
    const claimed = await db().$transaction(async (transaction) => {
      await postpone(transaction)
      const { count, changes } = await claimChanges(transaction)
      for (const receiver of receivers) await queue(transaction, receiver, changes)
      return count
    })
    all += claimed
    if (claimed < BATCH) return all
  }
}

/** For a publication that was postponed after the change was recorded. */
function postpone(transaction: Prisma.TransactionClient): Promise<number> {
  return transaction.$executeRaw`
    update newsroom.changed_story c set due_at = s.published_at from story s
    where c.due_at <= now() and not c.gone and s.id = c.story_id and s.kind = c.kind
      and listing.is_scheduled(s)`
}

/** Due changes of stories that were or are public: drafts and scheduled stories are never pushed. */
async function claimChanges(
  transaction: Prisma.TransactionClient,
): Promise<{ count: number; changes: Change[] }> {
  const rows = await transaction.$queryRaw<(Change & { pushed: boolean })[]>`
    with taken as (
      delete from newsroom.changed_story where (story_id, kind, gone) in (
        select story_id, kind, gone from newsroom.changed_story
        where due_at <= now() order by due_at limit ${BATCH} for update skip locked)
      returning *)
    select t.story_id as id, t.kind::text, s.column_slug as "columnSlug", coalesce(s.keywords, '{}') as keywords,
      t.gone or coalesce(s.kind = t.kind and listing.is_published(s), false) as pushed
    from taken t left join story s on s.id = t.story_id`
  return { count: rows.length, changes: rows.filter(({ pushed }) => pushed) }
}

/** A waiting row stays as it is, one that was given up is tried again. */
async function queue(
  transaction: Prisma.TransactionClient,
  { service, pathsOf }: Receiver,
  changes: Change[],
): Promise<void> {
  const paths = [...new Set(changes.flatMap(pathsOf))].sort()
  if (paths.length === 0) return
  await transaction.$executeRaw`
    insert into newsroom.push as p (service, path)
    select ${service}, path from unnest(${paths}::text[]) as path
    on conflict (service, path) do update set
      changed_at = excluded.changed_at,
      created_at = case when p.given_up then excluded.created_at else p.created_at end,
      given_up = false`
}
