import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkCode } from '@/lib/auth/codes'
import { sendCode } from '@/lib/auth/send-code'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { runJobs } from '@/lib/testing/run-jobs'

ownDatabase()
const MOST = 10
const MOST_FROM_ONE = 5
let data: string
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'xiaowen-codes-'))
  Object.assign(process.env, { DATA_DIR: data, SMTP_URL: '' })
})
afterAll(() => rmSync(data, { recursive: true }))

/** The codes that were mailed. */
function mailedCodes(): string[] {
  const folder = join(data, 'mail')
  if (!existsSync(folder)) return []
  const letters = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
  return letters.map(
    (name) => /^(\d{6})$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '',
  )
}

/** Codes are queued in the background. */
function untilMailed(count: number): Promise<void> {
  return vi.waitFor(
    async () => {
      await runJobs()
      expect(mailedCodes()).toHaveLength(count)
    },
    { timeout: 10_000 },
  )
}

test('above the limit no code is issued: the last mailed one stays valid', async () => {
  const email = 'reader@example.org'
  const { id } = await db().account.create({ data: { nickname: '小明', email } })
  let places = 0
  const send = () =>
    sendCode({ kind: 'email', value: email }, id, {
      from: `place${(places += 1)}`,
      purpose: 'confirm',
    })
  const request = async (count: number) => {
    const { count: sent } = await db().rateLimit.findFirstOrThrow({
      where: { key: { startsWith: 'mail/account/' } },
    })
    expect(sent).toBe(count)
  }
  for (let sent = 1; sent <= MOST; sent++) {
    send()
    await untilMailed(sent)
  }
  const { hash } = await db().verificationCode.findFirstOrThrow()
  send()
  await vi.waitFor(() => request(MOST + 1), { timeout: 10_000 })
  // One more, so that the background work of the others has ended.
  send()
  await vi.waitFor(() => request(MOST + 2), { timeout: 10_000 })
  expect((await db().verificationCode.findFirstOrThrow()).hash).toBe(hash)
  await untilMailed(MOST)
  expect(await checkCode(id, 'confirm', mailedCodes().at(-1) ?? '')).toBe(true)
})

test('requests from one address do not use up the mails of an account', async () => {
  const email = 'other@example.org'
  const { id } = await db().account.create({ data: { nickname: '小红', email } })
  const before = mailedCodes().length
  const send = (from: string) =>
    sendCode({ kind: 'email', value: email }, id, { from, purpose: 'confirm' })
  const request = (count: number) =>
    vi.waitFor(
      async () => {
        const where = { key: { startsWith: 'mail@stranger/' } }
        expect(await db().rateLimit.findFirst({ where })).toMatchObject({ count })
      },
      { timeout: 10_000 },
    )
  for (let sent = 1; sent <= MOST_FROM_ONE; sent++) {
    send('stranger')
    await untilMailed(before + sent)
  }
  send('stranger')
  await request(MOST_FROM_ONE + 1)
  send('owner')
  await untilMailed(before + MOST_FROM_ONE + 1)
})
