import { buffer } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { readerData } from './export'
import { exportFile } from './file'
import { PAGE } from './part'
import { boundedStream } from './stream'
import { newReader, newStory } from '@/lib/reader/testing/person'

ownDatabase()

const MANY = 1_050

test('the export has every row and never more than a page in memory', async () => {
  const reader = await busyReader()
  const files = unzipSync(await buffer(exportFile(reader)))
  const data = JSON.parse(strFromU8(files['data.json'] ?? new Uint8Array())) as Record<
    string,
    { text: string }[]
  >
  const counts = Object.entries(data).map(([name, rows]) => [name, rows.length])
  expect(Object.fromEntries(counts)).toMatchObject({
    account: 1,
    sessions: MANY + 1,
    ignored: 0,
    history: MANY,
    likes: MANY,
    comments: MANY,
  })
  expect(new Set(data.comments?.map(({ text }) => text)).size).toBe(MANY)
  const page = strFromU8(files['index.html'] ?? new Uint8Array())
  // The account, its folder and its session come on top.
  expect(page.match(/<tr><td>/g)).toHaveLength(4 * MANY + 3)
  for (const [, pages] of readerData(reader.id))
    for await (const rows of pages()) expect(rows.length).toBeLessThanOrEqual(PAGE)
})

test('rows are read neither before the client reads nor after it has gone', async () => {
  const taken: number[] = []
  const done: string[] = []
  const stream = boundedStream(counting(taken), () => done.push('done'))
  expect(taken).toEqual([])
  const reader = stream.getReader()
  await reader.read()
  expect(taken).toEqual([0])
  await reader.cancel()
  expect([taken, done]).toEqual([[0], ['done']])
})

test.each([
  { stalled: 5, total: 60_000 },
  { stalled: 60_000, total: 5 },
])('a client that is too slow ends the export: %j', async (limits) => {
  const taken: number[] = []
  await new Promise<void>((resolve) => {
    const stream = boundedStream(counting(taken), resolve, limits)
    void stream.getReader().read()
  })
  expect(taken).toEqual([0])
})

async function* counting(taken: number[]): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < 100; i++) {
    taken.push(i)
    yield await Promise.resolve(new Uint8Array(10))
  }
}

async function busyReader() {
  const reader = await newReader()
  const first = await newStory({ title: '港口' })
  const { id: accountId } = reader
  await db().$executeRaw`
    insert into story (status, title, column_slug, body)
    select 'published', '第' || i, column_slug, '正文。' from story, generate_series(2, ${MANY}::int) i
    where id = ${first}`
  await db().$executeRaw`insert into reader.story_like select ${accountId}::int, id from story`
  await db().$executeRaw`
    insert into reader.history_entry (account_id, story_id) select ${accountId}::int, id from story`
  await db().$executeRaw`
    insert into reader.comment (account_id, story_id, text, state)
    select ${accountId}::int, ${first}::int, '第' || i || '条', 'waiting'
    from generate_series(1, ${MANY}::int) i`
  await db().$executeRaw`
    insert into reader.session (account_id, token_hash, expires_at)
    select ${accountId}::int, 'hash' || i, now() + interval '1 day'
    from generate_series(1, ${MANY}::int) i`
  return reader
}
