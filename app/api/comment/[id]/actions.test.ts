/** What its author does with a comment (edit, remove, appeal), and what others do (like, report). */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { newStory } from '@/lib/reader/testing/person'
import { aReader, at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import type { Prisma } from '@/prisma/client/client'
import { POST as appeal } from './appeal/route'
import { POST as like } from './like/route'
import { POST as remove } from './removal/route'
import { POST as report } from './report/route'
import { POST as edit } from './text/route'

type Given = Partial<Prisma.CommentUncheckedCreateInput>

ownDatabase()
const patience = { maxWait: 10_000, timeout: 20_000 }
let story: number
let author: Awaited<ReturnType<typeof aReader>>
let other: Awaited<ReturnType<typeof aReader>>

beforeAll(async () => {
  story = await newStory({ title: '渡口', commentPolicy: 'open' })
  await db().blockedTerm.create({ data: { term: '坏词' } })
})

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await db().comment.deleteMany()
  author = await aReader()
  other = await aReader()
})

async function written(given: Given = {}): Promise<number> {
  const data = {
    storyId: story,
    accountId: author.id,
    text: '原来的话',
    state: 'approved',
  } as const
  return (await db().comment.create({ data: { ...data, ...given } })).id
}

/** The status of the action's answer. */
async function send(
  action: typeof edit,
  id: number,
  fields: Record<string, string>,
  reader = author,
): Promise<number> {
  const headers = { ...reader.headers, accept: 'application/json' }
  const answer = await action(post('/', fields, headers), at({ id: String(id) }))
  return answer.status
}

const read = (id: number) => db().comment.findUniqueOrThrow({ where: { id } })

describe('edit', () => {
  test('its author changes it, and why it stands is written down', async () => {
    const token = '00000000-0000-4000-8000-000000000001'
    const id = await written({ token })
    expect(await send(edit, id, { text: '改过的一句话' })).toBe(200)
    const row = await read(id)
    expect(row).toMatchObject({ text: '改过的一句话', state: 'approved', token: null })
    expect(row.editedAt).not.toBeNull()
    const decisions = await db().decision.findMany({ where: { commentId: id } })
    expect(decisions).toMatchObject([{ state: 'approved', rule: 'open' }])
  })

  test('a text that is returned changes nothing', async () => {
    const id = await written()
    expect(await send(edit, id, { text: '说一个坏词' })).toBe(422)
    expect((await read(id)).text).toBe('原来的话')
    expect(await db().decision.count({ where: { commentId: id } })).toBe(0)
  })

  test.each<[string, Given]>([
    ['rejected', { state: 'rejected' }],
    ['taken away', { removedAt: new Date() }],
    ['waiting for its appeal', { state: 'waiting', appealedAt: new Date(), appeal: '没有违规' }],
    ['approved by its appeal', { appealedAt: new Date(), appeal: '没有违规' }],
  ])('not one that is %s', async (_, given) => {
    const id = await written(given)
    expect(await send(edit, id, { text: '改过的一句话' })).toBe(404)
    expect(await read(id)).toMatchObject({ text: '原来的话', state: given.state ?? 'approved' })
  })

  test('appealed, it waits for a moderator, whatever text is sent after', async () => {
    const id = await written({ state: 'rejected' })
    expect(await send(appeal, id, { reason: '没有违规' })).toBe(200)
    expect(await send(edit, id, { text: '改过的一句话' })).toBe(404)
    expect((await read(id)).state).toBe('waiting')
  })

  test('not after five minutes, and not by another', async () => {
    const old = await written({ createdAt: new Date(Date.now() - 6 * 60_000) })
    expect(await send(edit, old, { text: '改过的一句话' })).toBe(422)
    const id = await written()
    expect(await send(edit, id, { text: '改过的一句话' }, other)).toBe(404)
    expect((await read(id)).text).toBe('原来的话')
  })

  test('what a moderator rejects meanwhile stays rejected', async () => {
    const id = await written()
    const { answer } = await db().$transaction(async (tx) => {
      await tx.comment.update({ where: { id }, data: { state: 'rejected' } })
      // It was read as approved, and now waits for the row.
      const answer = send(edit, id, { text: '改过的一句话' })
      await vi.waitFor(async () => expect(await held()).toBe(1), { timeout: 10_000 })
      return { answer }
    }, patience)
    expect(await answer).toBe(404)
    expect(await read(id)).toMatchObject({ text: '原来的话', state: 'rejected' })
    expect(await db().decision.count({ where: { commentId: id } })).toBe(0)
  })
})

describe('appeal', () => {
  test('once, of what was rejected, by its author', async () => {
    const id = await written({ state: 'rejected' })
    expect(await send(appeal, id, { reason: '没有违规' }, other)).toBe(404)
    expect(await send(appeal, id, { reason: ' ' })).toBe(422)
    expect(await send(appeal, id, { reason: '没有违规' })).toBe(200)
    const row = await read(id)
    expect(row).toMatchObject({ state: 'waiting', appeal: '没有违规' })
    await db().comment.update({ where: { id }, data: { state: 'rejected' } })
    expect(await send(appeal, id, { reason: '再说一次' })).toBe(404)
    expect(await read(id)).toMatchObject({ state: 'rejected', appeal: '没有违规' })
  })

  test.each(['approved', 'waiting'] as const)('not of one that is %s', async (state) => {
    expect(await send(appeal, await written({ state }), { reason: '没有违规' })).toBe(404)
  })
})

describe('removal', () => {
  test('its author takes it away, once; another can not', async () => {
    const id = await written({ token: '00000000-0000-4000-8000-000000000002' })
    expect(await send(remove, id, {}, other)).toBe(404)
    expect((await read(id)).removedAt).toBeNull()
    expect(await send(remove, id, {})).toBe(200)
    const { removedAt, token } = await read(id)
    expect([removedAt === null, token]).toEqual([false, null])
    expect(await send(remove, id, {})).toBe(404)
    expect((await read(id)).removedAt).toEqual(removedAt)
  })
})

describe('report and like', () => {
  test('a report is there once, with its reason', async () => {
    const id = await written()
    expect(await send(report, id, { reason: '' }, other)).toBe(422)
    expect(await send(report, id, { reason: '骂人' }, other)).toBe(200)
    expect(await send(report, id, { reason: '还是骂人' }, other)).toBe(200)
    const rows = await db().report.findMany()
    expect(rows).toMatchObject([{ commentId: id, accountId: other.id, reason: '骂人' }])
  })

  test('a like is counted', async () => {
    const id = await written()
    expect(await send(like, id, { on: '1' }, other)).toBe(200)
    expect(await send(like, id, { on: '1' }, other)).toBe(200)
    expect((await read(id)).likes).toBe(1)
    expect(await send(like, id, { on: '0' }, other)).toBe(200)
    expect((await read(id)).likes).toBe(0)
  })

  test.each<[string, Given]>([
    ['waits', { state: 'waiting' }],
    ['was rejected', { state: 'rejected' }],
    ['was taken away', { removedAt: new Date() }],
  ])('neither of one that %s', async (_, given) => {
    expect(await both(await written(given))).toEqual([404, 404])
  })

  test('nor in a thread, or under a story, that the public does not see', async () => {
    const head = await written()
    const answer = await written({ parentId: head })
    expect(await both(answer)).toEqual([200, 200])
    await db().comment.update({ where: { id: head }, data: { state: 'rejected' } })
    expect(await both(answer)).toEqual([404, 404])
    const withdrawn = await newStory({ status: 'withdrawn' })
    expect(await both(await written({ storyId: withdrawn }))).toEqual([404, 404])
  })
})

async function both(id: number): Promise<number[]> {
  const reported = await send(report, id, { reason: '骂人' }, other)
  return [reported, await send(like, id, { on: '1' }, other)]
}

/** How many statements wait for a row that another holds. */
async function held(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  return row?.count ?? 0
}
