import { db } from '@/lib/db'
import { logOnce } from '@/lib/log'

/** For `npm run dev`, where nothing is stored and no listener runs; elsewhere server/health answers. */
export async function GET(): Promise<Response> {
  const database = await answers()
  const status = database ? 200 : 503
  const headers = { 'cache-control': 'no-store' }
  return Response.json({ database, announced: false }, { status, headers })
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
