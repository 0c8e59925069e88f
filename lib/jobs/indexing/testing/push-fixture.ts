/** A database and a receiver, both empty before each test. */
import { beforeEach } from 'vitest'
import { db } from '@/lib/db'
import { baidu } from '@/lib/jobs/indexing/baidu'
import { indexNow } from '@/lib/jobs/indexing/index-now'
import type { Receiver } from '@/lib/jobs/indexing/receiver'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
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
  })
  return {
    receiver,
    engine: () => indexNow(receiver.at('/indexnow'), KEY),
    baiduHere: () => baidu(receiver.at('/urls?site=x&token=hunter2')),
  }
}

export const rows = () => db().push.findMany({ orderBy: [{ service: 'asc' }, { path: 'asc' }] })

export async function endPauses(): Promise<void> {
  await db().push.updateMany({ where: { dueAt: { not: null } }, data: { dueAt: new Date(0) } })
}

/** Seconds until the next try. */
export async function pause(): Promise<number> {
  const [row] = await rows()
  return Math.round(((row?.dueAt?.getTime() ?? 0) - Date.now()) / 1000)
}
