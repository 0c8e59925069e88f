import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/db'
import { exportPage } from '@/lib/reader/export/page'
import { acquireExportSlot } from '@/lib/reader/export/export-slot'
import { openSession } from '@/lib/auth/session'
import { createAllReaderData } from '@/lib/reader/testing/everything'
import { newReader } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { GET } from './route'

ownDatabase()

test('the export has all of the reader’s data, no secrets, and nothing of others', async () => {
  const reader = await newReader({
    nickname: '小明<b>',
    password: await hashPassword('每天早上都去江边跑步'),
    totpSecret: 'TOTPSECRET',
  })
  const other = await newReader({ email: 'other@example.org' })
  await createAllReaderData(reader, other)
  const token = await openSession(reader.id, { device: '', twoStep: false })
  const ask = () =>
    GET(
      new Request('http://localhost:3000/api/me/export', {
        headers: { cookie: `xiaowen-session=${token}` },
      }),
    )
  const answer = await ask()
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const written = strFromU8(files['data.json'] ?? new Uint8Array())
  const data = JSON.parse(written) as Record<string, unknown[]>
  for (const [name, rows] of Object.entries(data))
    expect([name, rows.length]).not.toEqual([name, 0])
  expect(Object.keys(data)).toHaveLength(15)
  expect(data.comments).toMatchObject([{ text: 'mine' }, { decisions: [{ reason: 'why' }] }])
  const { unsubscribeKey } = await db().account.findUniqueOrThrow({ where: { id: reader.id } })
  for (const secret of [
    'argon2',
    'TOTPSECRET',
    unsubscribeKey,
    'staff only',
    'other@example.org',
    token,
  ]) {
    expect(written).not.toContain(secret)
  }
  const page = strFromU8(files['index.html'] ?? new Uint8Array())
  expect(page).toContain('<h2>收藏夹</h2>')
  expect(page).not.toContain('<b>')
  for (let i = 0; i < 4; i++) await (await ask()).body?.cancel()
  expect((await ask()).status).toBe(429)
})

test('a second export waits; a long wait or queue gets 503 with Retry-After', async () => {
  const reader = await newReader()
  const token = await openSession(reader.id, { device: '', twoStep: false })
  const headers = { cookie: `xiaowen-session=${token}`, accept: 'application/json' }
  const gone = new AbortController()
  const first = await acquireExportSlot(gone.signal)
  const line = Array.from({ length: 8 }, () => acquireExportSlot(gone.signal))
  const answer = await GET(new Request('http://localhost:3000/api/me/export', { headers }))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  gone.abort()
  expect(await Promise.all(line)).toEqual(Array(8).fill(null))
  expect(await acquireExportSlot(new AbortController().signal)).toBeNull()
  first?.()
  const now = await GET(new Request('http://localhost:3000/api/me/export', { headers }))
  expect(now.status).toBe(200)
  await now.body?.cancel()
})

test('signed out, the export leads to login', async () => {
  const answer = await GET(new Request('http://localhost:3000/api/me/export'))
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/login?next=%2Fme%2Fsettings',
  ])
})

test('tables without rows are named as empty', async () => {
  const nothing = () => Readable.from([])
  const page = await text(exportPage([['likes', nothing]], new Date()))
  expect(page).toContain('<h2>点赞</h2><p>没有。</p>')
})
