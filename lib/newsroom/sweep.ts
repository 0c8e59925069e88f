import { now } from '@/lib/clock'
import { db } from '@/lib/db'

const DAY = 86_400_000

/** Takes away what is of no use to anybody any more, and folds what is counted; what can't be swept now is swept the next time. */
export async function sweep(): Promise<void> {
  await db().storyViews.deleteMany({ where: { hour: { lt: ago(30) } } })
  await db().announced.deleteMany({ where: { at: { lt: ago(7) } } })
  await db().push.deleteMany({ where: { dueAt: null, changedAt: { lt: ago(30) } } })
  await db().notice.deleteMany({ where: { readAt: { lt: ago(90) } } })
  await db().$executeRaw`delete from search.asked where day < current_date - 30`
  await db().session.deleteMany({ where: { expiresAt: { lt: now() } } })
  await db().$executeRaw`select listing.fold_tally()`
}

function ago(days: number): Date {
  return new Date(now().getTime() - days * DAY)
}
