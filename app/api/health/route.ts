import { db } from '@/lib/db'
import { shared } from '@/lib/documents/shared'
import { logOnce } from '@/lib/log'

export const dynamic = 'force-dynamic'

/**
 * For load balancers and monitors: 200 while the database answers, 503 while it does not. `announced`
 * says whether changes are heard at once; cached pages go on being served without either.
 */
export async function GET(): Promise<Response> {
  const database = await answers()
  const status = database ? 200 : 503
  const headers = { 'cache-control': 'no-store' }
  return Response.json({ database, announced: shared.connected }, { status, headers })
}

async function answers(): Promise<boolean> {
  try {
    await db().$queryRaw`select 1`
    return true
  } catch (error) {
    logOnce('The database does not answer', error)
    return false
  }
}
