import { db } from '@/lib/db'
import { hold, type Submission, type Verdict } from './rule'

const LOOK_BACK = 20
/** Fewer than this say nothing about anybody. */
const LEAST_DECIDED = 4
const MOST_REJECTED = 0.5

/** Whose comments were rejected half of the time, lately. */
export async function record({ author }: Submission): Promise<Verdict | null> {
  const decided = await db().comment.findMany({
    select: { state: true },
    where: { accountId: author.id, state: { in: ['approved', 'rejected'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LOOK_BACK,
  })
  if (decided.length < LEAST_DECIDED) return null
  const rejected = decided.filter(({ state }) => state === 'rejected').length
  return rejected >= decided.length * MOST_REJECTED ? hold('record') : null
}
