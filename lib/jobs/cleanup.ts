import { now } from '@/lib/clock'
import { removeUploads } from '@/lib/jobs/remove-uploads'
import { removeUnconfirmed } from '@/lib/jobs/remove-unconfirmed'
import { db } from '@/lib/db'

const DAY = 86_400_000

/** A statement that deletes more stories invalidates every page (listing.notify_stories). */
const PURGE_BATCH = 200

/** Deletes expired rows and compacts counters. */
export async function cleanUp(): Promise<void> {
  await db().storyViews.deleteMany({ where: { hour: { lt: ago(30) } } })
  await db().storyNotified.deleteMany({ where: { at: { lt: ago(7) } } })
  await db().push.deleteMany({ where: { givenUp: true, changedAt: { lt: ago(30) } } })
  await db().outgoingMessage.deleteMany({ where: { expiresAt: { lt: ago(1) } } })
  await db().notification.deleteMany({ where: { readAt: { lt: ago(90) } } })
  await db().$executeRaw`delete from search.popular_query where day < current_date - 30`
  await db().session.deleteMany({ where: { expiresAt: { lt: now() } } })
  await db().$executeRaw`select listing.compact_counters()`
  await db().deletedRow.deleteMany({ where: { deletedAt: { lt: ago(30) } } })
  await db().discardedEdit.deleteMany({ where: { discardedAt: { lt: ago(30) } } })
  await db().previewLink.deleteMany({ where: { expiresAt: { lt: ago(30) } } })
  await db().$executeRaw`delete from newsroom.presence where at < now() - interval '1 day'`
  await db().$executeRaw`select newsroom.add_revision_months()`
  await purgeStories()
  await removeUnconfirmed()
  await removeUploads()
}

/** Removes stories 30 days after their deletion, in batches that lock few rows. */
async function purgeStories(): Promise<void> {
  while (await purgeSome()) continue
}

async function purgeSome(): Promise<boolean> {
  const count = await db().$executeRaw`
    delete from story where id in (
      select id from story where status = 'deleted' and deleted_at < now() - interval '30 days'
      order by deleted_at limit ${PURGE_BATCH}::int)`
  return count === PURGE_BATCH
}

function ago(days: number): Date {
  return new Date(now().getTime() - days * DAY)
}
