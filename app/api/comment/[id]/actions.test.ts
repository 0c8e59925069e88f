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

type CommentData = Partial<Prisma.CommentUncheckedCreateInput>

ownDatabase()
const timeouts = { maxWait: 10_000, timeout: 20_000 }
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

async function addComment(data: CommentData = {}): Promise<number> {
  const own = { storyId: story, accountId: author.id, text: '原来的话', state: 'approved' } as const
  return (await db().comment.create({ data: { ...own, ...data } })).id
}

/** Returns the status. */
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

describe('an edit', () => {
  test('by the author changes the text and records its decision', async () => {
    const token = '00000000-0000-4000-8000-000000000001'
    const id = await addComment({ token })
    expect(await send(edit, id, { text: '改过的一句话' })).toBe(200)
    const row = await read(id)
    expect(row).toMatchObject({ text: '改过的一句话', state: 'approved', token: null })
    expect(row.editedAt).not.toBeNull()
    const decisions = await db().decision.findMany({ where: { commentId: id } })
    expect(decisions).toMatchObject([{ state: 'approved', rule: 'open' }])
  })

  test('that is refused changes nothing', async () => {
    const id = await addComment()
    expect(await send(edit, id, { text: '说一个坏词' })).toBe(422)
    expect((await read(id)).text).toBe('原来的话')
    expect(await db().decision.count({ where: { commentId: id } })).toBe(0)
  })

  test.each<[string, CommentData]>([
    ['rejected', { state: 'rejected' }],
    ['taken away', { removedAt: new Date() }],
    ['waiting for its appeal', { state: 'waiting', appealedAt: new Date(), appeal: '没有违规' }],
    ['approved by its appeal', { appealedAt: new Date(), appeal: '没有违规' }],
  ])('of a comment that is %s answers 404', async (_, data) => {
    const id = await addComment(data)
    expect(await send(edit, id, { text: '改过的一句话' })).toBe(404)
    expect(await read(id)).toMatchObject({ text: '原来的话', state: data.state ?? 'approved' })
  })

  test('after an appeal answers 404, and the comment still waits', async () => {
    const id = await addComment({ state: 'rejected' })
    expect(await send(appeal, id, { reason: '没有违规' })).toBe(200)
    expect(await send(edit, id, { text: '改过的一句话' })).toBe(404)
    expect((await read(id)).state).toBe('waiting')
  })

  test('after five minutes or by another reader is refused', async () => {
    const old = await addComment({ createdAt: new Date(Date.now() - 6 * 60_000) })
    expect(await send(edit, old, { text: '改过的一句话' })).toBe(422)
    const id = await addComment()
    expect(await send(edit, id, { text: '改过的一句话' }, other)).toBe(404)
    expect((await read(id)).text).toBe('原来的话')
  })

  test('in parallel to a rejection leaves the comment rejected', async () => {
    const id = await addComment()
    const { answer } = await db().$transaction(async (tx) => {
      await tx.comment.update({ where: { id }, data: { state: 'rejected' } })
      // The edit has read the comment as approved and waits for the row's lock.
      const answer = send(edit, id, { text: '改过的一句话' })
      await vi.waitFor(async () => expect(await countWaiting()).toBe(1), { timeout: 10_000 })
      return { answer }
    }, timeouts)
    expect(await answer).toBe(404)
    expect(await read(id)).toMatchObject({ text: '原来的话', state: 'rejected' })
    expect(await db().decision.count({ where: { commentId: id } })).toBe(0)
  })
})

describe('an appeal', () => {
  test('is possible once, of a rejected comment, by its author', async () => {
    const id = await addComment({ state: 'rejected' })
    expect(await send(appeal, id, { reason: '没有违规' }, other)).toBe(404)
    expect(await send(appeal, id, { reason: ' ' })).toBe(422)
    expect(await send(appeal, id, { reason: '没有违规' })).toBe(200)
    const row = await read(id)
    expect(row).toMatchObject({ state: 'waiting', appeal: '没有违规' })
    await db().comment.update({ where: { id }, data: { state: 'rejected' } })
    expect(await send(appeal, id, { reason: '再说一次' })).toBe(404)
    expect(await read(id)).toMatchObject({ state: 'rejected', appeal: '没有违规' })
  })

  test.each(['approved', 'waiting'] as const)(
    'of a comment that is %s answers 404',
    async (state) => {
      expect(await send(appeal, await addComment({ state }), { reason: '没有违规' })).toBe(404)
    },
  )
})

describe('a removal', () => {
  test('works once and for the author alone', async () => {
    const id = await addComment({ token: '00000000-0000-4000-8000-000000000002' })
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
  test('a second report of the same reader is ignored', async () => {
    const id = await addComment()
    expect(await send(report, id, { reason: '' }, other)).toBe(422)
    expect(await send(report, id, { reason: '骂人' }, other)).toBe(200)
    expect(await send(report, id, { reason: '还是骂人' }, other)).toBe(200)
    const rows = await db().report.findMany()
    expect(rows).toMatchObject([{ commentId: id, accountId: other.id, reason: '骂人' }])
  })

  test('of a chosen reason keeps what was added to it, in 200 characters', async () => {
    const id = await addComment()
    const chosen = { reason: '其他', detail: '冒充编辑部' }
    expect(await send(report, id, { ...chosen, detail: '长'.repeat(198) }, other)).toBe(422)
    expect(await send(report, id, chosen, other)).toBe(200)
    expect(await db().report.findMany()).toMatchObject([{ reason: '其他：冒充编辑部' }])
  })

  test('a like is counted', async () => {
    const id = await addComment()
    expect(await send(like, id, { on: '1' }, other)).toBe(200)
    expect(await send(like, id, { on: '1' }, other)).toBe(200)
    expect((await read(id)).likes).toBe(1)
    expect(await send(like, id, { on: '0' }, other)).toBe(200)
    expect((await read(id)).likes).toBe(0)
  })

  test.each<[string, CommentData]>([
    ['is waiting', { state: 'waiting' }],
    ['was rejected', { state: 'rejected' }],
    ['was removed', { removedAt: new Date() }],
  ])('of a comment that %s answer 404', async (_, data) => {
    expect(await both(await addComment(data))).toEqual([404, 404])
  })

  test('in a thread or under a story that is not public answer 404', async () => {
    const head = await addComment()
    const answer = await addComment({ parentId: head })
    expect(await both(answer)).toEqual([200, 200])
    await db().comment.update({ where: { id: head }, data: { state: 'rejected' } })
    expect(await both(answer)).toEqual([404, 404])
    const withdrawn = await newStory({ status: 'withdrawn' })
    expect(await both(await addComment({ storyId: withdrawn }))).toEqual([404, 404])
  })
})

async function both(id: number): Promise<number[]> {
  const reported = await send(report, id, { reason: '骂人' }, other)
  return [reported, await send(like, id, { on: '1' }, other)]
}

/** The number of statements that wait for a lock. */
async function countWaiting(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  return row?.count ?? 0
}
