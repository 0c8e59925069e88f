/** A database and a receiver, both empty before each test. */
import { beforeEach } from 'vitest'
import { db } from '@/lib/db'
import { baidu } from '@/lib/jobs/indexing/baidu'
import { indexNow } from '@/lib/jobs/indexing/index-now'
import { pushTo, queuePushesTo } from '@/lib/jobs/indexing/push'
import type { Receiver } from '@/lib/jobs/indexing/receiver'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { runJobs } from '@/lib/testing/run-jobs'
import { loopback, type Loopback } from '@/lib/testing/loopback'

export const SITE = 'http://localhost:3000'
export const KEY = '0123456789abcdef'

interface PushFixture {
  receiver: Loopback
  engine: () => Receiver
  baiduHere: () => Receiver
}

export function pushFixture(): PushFixture {
  ownDatabase()
  const receiver = loopback()
  beforeEach(async () => {
    await asOwner('truncate story cascade')
    await db().changedStory.deleteMany()
    await db().push.deleteMany()
    await asOwner('delete from graphile_worker._private_jobs')
  })
  return {
    receiver,
    engine: () => indexNow(receiver.at('/indexnow'), KEY),
    baiduHere: () => baidu(receiver.at('/urls?site=x&token=hunter2')),
  }
}

export const rows = () => db().push.findMany({ orderBy: [{ service: 'asc' }, { path: 'asc' }] })

/** Makes the jobs that are due and works on them, as an instance does. Returns how many messages were accepted. */
export async function pushChanges(all: Receiver[]): Promise<number> {
  let sent = 0
  const counted = all.map((receiver): Receiver => ({
    ...receiver,
    send: async (urls) => {
      const refused = await receiver.send(urls)
      sent += 1
      return refused
    },
  }))
  await queuePushesTo(counted)
  await runJobs({
    push: (payload, ending) => pushTo((payload as { service: string }).service, ending, counted),
  })
  return sent
}

/** The job of the one receiver. */
export async function job(): Promise<{ attempts: number; pause: number }> {
  const { rows: found } = await asOwner(
    `select attempts, extract(epoch from run_at - updated_at)::int as pause from graphile_worker._private_jobs`,
  )
  return found[0] as { attempts: number; pause: number }
}
