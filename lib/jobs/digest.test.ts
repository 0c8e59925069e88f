import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { subscribe } from '@/lib/reader/subscriptions'
import { newReader, newStory } from '@/lib/reader/testing/person'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { runJobs } from '@/lib/testing/run-jobs'
import { queueDigests } from './digest'
import { unsubscribeForm, readUnsubscribeKey, unsubscribe } from './unsubscribe'

ownDatabase()
let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'xiaowen-digest-'))
  Object.assign(process.env, { DATA_DIR: data, SMTP_URL: '' })
})
afterAll(() => rm(data, { recursive: true }))
beforeEach(async () => {
  await rm(join(data, 'mail'), { recursive: true, force: true })
  await asOwner('truncate story cascade')
  await db().account.deleteMany()
})

const seven = new Date('2026-11-24T07:00:00+08:00')
const hours = (count: number) => new Date(seven.getTime() + count * 3_600_000)

function mails(): string[] {
  try {
    const names = readdirSync(join(data, 'mail'))
    return names.map((name) => readFileSync(join(data, 'mail', name), 'utf8'))
  } catch {
    return []
  }
}

/** Returns how many were queued; all are sent. */
async function sendDigests(now: Date): Promise<number> {
  const queued = await queueDigests(now)
  await runJobs()
  return queued
}

async function subscriber(given: Parameters<typeof newReader>[0] = {}) {
  const reader = await newReader({ digest: true, ...given })
  await subscribe(reader, { columnSlug: 'news' }, true, false)
  return reader
}

test('a digest is sent once a day from 07:00, by however many instances', async () => {
  await newStory({ title: '港口开通', publishedAt: hours(-3) })
  await newStory({ title: '前天的事', publishedAt: hours(-25) })
  await subscriber()
  expect(await sendDigests(hours(-0.1))).toBe(0)
  const sent = await Promise.all([sendDigests(seven), sendDigests(seven), sendDigests(seven)])
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await sendDigests(hours(9))).toBe(0)
  const [mail, ...more] = mails()
  expect(more).toEqual([])
  expect(mail).toContain('港口开通')
  expect(mail).not.toContain('前天的事')
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
  await newStory({ title: '第二天', publishedAt: hours(20) })
  expect(await sendDigests(hours(24))).toBe(1)
})

test('unconfirmed, banned and unsubscribed readers get no digest', async () => {
  await newStory({ publishedAt: hours(-3) })
  await subscriber({ confirmedAt: null })
  await subscriber({ digest: false })
  await subscriber({ email: null, phone: '13800138000' })
  await subscriber({ bannedUntil: hours(1) })
  await newReader({ digest: true })
  expect(await sendDigests(seven)).toBe(0)
  expect(mails()).toEqual([])
})

test('more receivers than a batch all get theirs', async () => {
  await newStory({ publishedAt: hours(-3) })
  for (let i = 0; i < 23; i++) await subscriber()
  expect(await sendDigests(seven)).toBe(23)
})

test('the unsubscribe link asks, and a POST from anywhere unsubscribes, also twice', async () => {
  await newStory({ publishedAt: hours(-3) })
  const reader = await subscriber()
  await sendDigests(seven)
  const url = /^List-Unsubscribe:\s+<(.+)>$/m.exec(mails()[0] ?? '')?.[1] ?? ''
  expect(new URL(url).pathname).toBe('/api/unsubscribe')
  const on = async () => (await db().account.findUniqueOrThrow({ where: { id: reader.id } })).digest
  const key = readUnsubscribeKey(new Request(url))
  const page = unsubscribeForm(key)
  expect([page.status, await on()]).toEqual([200, true])
  expect(await page.text()).toContain('method="post"')
  const answers = [await unsubscribe(key), await unsubscribe(key)]
  expect([answers.map(({ status }) => status), await on()]).toEqual([[200, 200], false])
  expect((await unsubscribe(readUnsubscribeKey(new Request(`${url}x`)))).status).toBe(400)
})
