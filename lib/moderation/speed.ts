import { db } from '@/lib/db'
import { refuse, type Submission, type Verdict } from './rule'

const MOST = 3
const WINDOW_MS = 60_000

/** More than three comments in a minute are pasted or a machine's. Says when the next is welcome. */
export async function speed({ author, commentId }: Submission): Promise<Verdict | null> {
  const latest = await db().comment.findMany({
    select: { createdAt: true },
    where: {
      accountId: author.id,
      createdAt: { gt: new Date(Date.now() - WINDOW_MS) },
      ...(commentId !== undefined && { id: { not: commentId } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  const oldest = latest[MOST - 1]
  if (!oldest) return null
  return { ...refuse('speed'), until: new Date(oldest.createdAt.getTime() + WINDOW_MS) }
}
