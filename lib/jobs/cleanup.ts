import { now } from '@/lib/clock'
import { removeUnconfirmed } from '@/lib/jobs/remove-unconfirmed'
import { db } from '@/lib/db'

const DAY = 86_400_000

/** More than 200 in a statement would make every page old (listing.notify_stories). */
const PURGED_AT_ONCE = 200

/** Takes away what is of no use to anybody any more, and folds what is counted; what can't be swept now is swept the next time. */
export async function cleanUp(): Promise<void> {
  await db().storyViews.deleteMany({ where: { hour: { lt: ago(30) } } })
  await db().storyNotified.deleteMany({ where: { at: { lt: ago(7) } } })
  await db().push.deleteMany({ where: { dueAt: null, changedAt: { lt: ago(30) } } })
  await db().notification.deleteMany({ where: { readAt: { lt: ago(90) } } })
  await db().$executeRaw`delete from search.popular_query where day < current_date - 30`
  await db().session.deleteMany({ where: { expiresAt: { lt: now() } } })
  await db().$executeRaw`select listing.compact_counters()`
  await db().deletedRow.deleteMany({ where: { deletedAt: { lt: ago(30) } } })
  await purgeStories()
  await removeUnconfirmed()
}

/** What was deleted 30 days ago goes for good, with its comments and likes; a few at a time, so that nobody waits. */
async function purgeStories(): Promise<void> {
  while (await purgeSome()) continue
}

async function purgeSome(): Promise<boolean> {
  const count = await db().$executeRaw`
    delete from story where id in (
      select id from story where status = 'deleted' and deleted_at < now() - interval '30 days'
      order by deleted_at limit ${PURGED_AT_ONCE}::int)`
  return count === PURGED_AT_ONCE
}

function ago(days: number): Date {
  return new Date(now().getTime() - days * DAY)
}
