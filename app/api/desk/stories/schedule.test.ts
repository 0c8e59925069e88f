import { beforeEach, describe, expect, test } from 'vitest'
import { sessionCookieName } from '@/lib/auth/cookies'
import { openSession } from '@/lib/auth/session'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { addAccount, addHolder, signIn } from '@/lib/desk/testing/people'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST } from './[id]/schedule/route'
import { readAlarms } from '@/lib/newsroom/alarms'
import { readFailedPlans, readPlansOf, readSchedule } from '@/lib/newsroom/schedule'

ownDatabase()

const hour = 3_600_000
/** Publishes all columns. */
let editor: Staff<'publish'>

beforeEach(async () => {
  await db().rateLimit.deleteMany()
  await asOwner('truncate story cascade')
  const city = { slug: 'city', name: '城事' }
  editor = await addHolder(['publish'])
  await db().column.upsert({ where: { slug: 'city' }, create: city, update: {} })
})

describe('the timeline', () => {
  test('has publications, edits, ends and embargoes in the order of time', async () => {
    const embargo = { embargoUntil: soon(2), embargoReason: '发布会' }
    const planned = await published({ title: '明早', publishedAt: soon(2), ...embargo })
    const live = await published({ title: '在线', unpublishAt: soon(5) })
    await edit(live, { title: '在线二' }, soon(1))
    await published({ title: '两月后', publishedAt: soon(60 * 24) })
    await published({ title: '草稿', status: 'draft', publishedAt: soon(3) })
    const { plans, next } = await readSchedule(editor, null)
    expect(plans.map(({ kind, id, title }) => [kind, id, title])).toEqual([
      ['edit', live, '在线二'],
      ['embargo', planned, '明早'],
      ['publish', planned, '明早'],
      ['unpublish', live, '在线二'],
    ])
    expect(plans[1]).toMatchObject({ note: '发布会', columnName: '城事' })
    expect(next).toBeNull()
    expect(await readPlansOf(editor, live)).toHaveLength(2)
  })

  test('is read in parts, each plan once', async () => {
    await db().$executeRaw`
      insert into story (status, title, body, column_slug, published_at, unpublish_at)
      select 'published', '多', '文', 'city', now() + interval '1 hour', now() + interval '2 hours'
      from generate_series(1, 130)`
    const first = await readSchedule(editor, null)
    const second = await readSchedule(editor, first.next)
    expect([first.plans.length, second.plans.length, second.next]).toEqual([200, 60, null])
    const all = [...first.plans, ...second.plans].map(({ kind, id }) => `${kind} ${id}`)
    expect(new Set(all).size).toBe(260)
    expect((await readSchedule(editor, '99999999999999999-1-0')).plans).toHaveLength(200)
  })
})

test('who publishes one column sees and changes the plans of that one alone', async () => {
  await db().column.upsert({
    where: { slug: 'sea' },
    create: { slug: 'sea', name: '海' },
    update: {},
  })
  const [city, sea] = [
    await published({ publishedAt: soon(1) }),
    await published({ publishedAt: soon(2), columnSlug: 'sea' }),
  ]
  const ofSea = await addHolder(['publish'], 'sea')
  expect((await readSchedule(ofSea, null)).plans.map(({ id }) => id)).toEqual([sea])
  const token = await openSession(ofSea.id, { device: '', twoStep: true })
  expect(await change(city, 'publish', 'now', token)).toBe(404)
  expect(await change(sea, 'publish', 'now', token)).toBe(200)
  const live = await published({ columnSlug: 'sea' })
  await edit(live, { title: '题', column_slug: 'city' }, soon(1))
  expect(await change(live, 'edit', 'now', token)).toBe(404)
})

describe('a plan', () => {
  test('is moved to a time of the site’s clock, and never into the past', async () => {
    const id = await published({ publishedAt: soon(2) })
    const token = await signIn('editor')
    expect(await change(id, 'publish', 'move', token, '2030-01-02T08:30')).toBe(200)
    expect((await storyOf(id))?.publishedAt).toEqual(new Date('2030-01-02T00:30:00Z'))
    expect(await errors(id, 'publish', 'move', token, '2020-01-02T08:30')).toEqual({
      at: expect.stringContaining('已经过去') as string,
    })
    expect(Object.keys(await errors(id, 'publish', 'move', token, '明早'))).toEqual(['at'])
    const entries = await db().auditEntry.findMany({ where: { subject: `story/${id}` } })
    expect(entries.map(({ verb, detail }) => [verb, detail])).toEqual([
      ['movePlan', '发布 2030-01-02T00:30:00.000Z'],
    ])
  })

  test('of a publication is cancelled to a draft or carried out now', async () => {
    const token = await signIn('editor')
    const [one, other] = [
      await published({ publishedAt: soon(2) }),
      await published({ publishedAt: soon(2) }),
    ]
    expect(await change(one, 'publish', 'cancel', token)).toBe(200)
    expect(await storyOf(one)).toMatchObject({ status: 'draft', publishedAt: null })
    expect(await change(other, 'publish', 'now', token)).toBe(200)
    expect(Number((await storyOf(other))?.publishedAt)).toBeLessThan(Date.now() + 1000)
    expect(await errors(other, 'publish', 'now', token)).toEqual({
      form: expect.stringContaining('已经不在') as string,
    })
  })

  test('isn’t brought before an embargo: the database says so', async () => {
    const embargo = { embargoUntil: soon(2), embargoReason: '发布会' }
    const id = await published({ publishedAt: soon(3), ...embargo })
    expect(await errors(id, 'publish', 'now', await signIn('editor'))).toEqual({
      form: expect.stringContaining('禁发期内不能发布') as string,
    })
  })

  test('of an edit is moved, cancelled with the edit kept, or carried out now', async () => {
    const token = await signIn('editor')
    const id = await published({})
    await edit(id, { title: '新题' }, soon(1))
    await db().edit.updateMany({ data: { publishAt: null, failedAt: new Date(), failure: '旧' } })
    expect(await readFailedPlans(editor)).toMatchObject([{ id, failure: '旧' }])
    expect(await change(id, 'edit', 'move', token, '2030-01-02T08:30')).toBe(200)
    const moved = { publishAt: new Date('2030-01-02T00:30:00Z'), failedAt: null, failure: '' }
    expect(await db().edit.findFirst()).toMatchObject(moved)
    expect(await change(id, 'edit', 'cancel', token)).toBe(200)
    expect(await db().edit.findFirst()).toMatchObject({
      publishAt: null,
      fields: { title: '新题' },
    })
    expect(await change(id, 'edit', 'now', token)).toBe(200)
    expect(await storyOf(id)).toMatchObject({ title: '新题' })
  })

  test('of an end is cancelled, or the story leaves now', async () => {
    const token = await signIn('editor')
    const id = await published({ unpublishAt: soon(1) })
    expect(await change(id, 'unpublish', 'cancel', token)).toBe(200)
    expect(await storyOf(id)).toMatchObject({ status: 'published', unpublishAt: null })
    await db().story.update({ where: { id }, data: { unpublishAt: soon(1) } })
    expect(await change(id, 'unpublish', 'now', token)).toBe(200)
    expect(await storyOf(id)).toMatchObject({ status: 'withdrawn', withdrawalReason: '到期下线。' })
  })

  test('a plain form leads back to its page, a refused one to the story’s own', async () => {
    const id = await published({ publishedAt: soon(2) })
    const token = await signIn('editor')
    const done = await send(id, { what: 'publish', do: 'now' }, token, {})
    expect(done.headers.get('location')).toBe(`/desk/schedule?notice=plan-changed`)
    const refused = await send(id, { what: 'publish', do: 'move', at: 'x' }, token, {})
    expect(refused.headers.get('location')).toMatch(
      new RegExp(`^/desk/stories/${id}/schedule\\?draft=.+#errors$`),
    )
  })

  test('is for editors', async () => {
    const id = await published({ publishedAt: soon(2) })
    expect(await change(id, 'publish', 'now', await signIn('moderator'))).toBe(404)
    expect(await change(id, 'publish', 'now', await signIn('reader'))).toBe(404)
    expect(await change(0, 'publish', 'now', await signIn('editor'))).toBe(404)
    expect(Number((await storyOf(id))?.publishedAt)).toBeGreaterThan(Date.now())
  })
})

test('what failed or is late is an alarm, and nothing else', async () => {
  await published({ unpublishAt: soon(1) })
  await edit(await published({}), { title: '将来' }, soon(1))
  expect(await readAlarms(editor)).toEqual([])
  const id = await published({ title: '失败' })
  await edit(id, { title: '题' }, soon(1))
  await db().edit.update({
    where: { storyId: id },
    data: { publishAt: null, failedAt: new Date(), failure: '有人改了同一处。' },
  })
  const late = await published({ title: '晚了' })
  await edit(late, { title: '题' }, soon(-1))
  const publishedAt = soon(-2)
  const leaving = await published({ title: '该走', publishedAt, unpublishAt: soon(-1.5) })
  expect(await readAlarms(editor)).toMatchObject([
    { kind: 'edit-failed', storyId: id, title: '失败', text: '有人改了同一处。' },
    { kind: 'edit-late', storyId: late },
    { kind: 'unpublish-late', storyId: leaving },
  ])
})

function soon(hours: number): Date {
  return new Date(Date.now() + hours * hour)
}

async function published(more: object): Promise<number> {
  const row = { title: '题', body: '正文。', columnSlug: 'city', status: 'published' as const }
  return (await db().story.create({ data: { ...row, ...more }, select: { id: true } })).id
}

async function edit(
  storyId: number,
  fields: { title: string; column_slug?: string },
  publishAt: Date,
): Promise<void> {
  const byId = await addAccount('editor')
  await db().edit.create({ data: { storyId, baseVersion: 1, fields, byId, publishAt } })
}

function storyOf(id: number) {
  return db().story.findUnique({ where: { id } })
}

async function change(...args: Parameters<typeof sendAsJson>): Promise<number> {
  return (await sendAsJson(...args)).status
}

async function errors(...args: Parameters<typeof sendAsJson>): Promise<object> {
  const answer = await sendAsJson(...args)
  expect(answer.status).toBe(422)
  return ((await answer.json()) as { errors: object }).errors
}

function sendAsJson(id: number, what: string, verb: string, token: string, at?: string) {
  const fields = { what, do: verb, ...(at !== undefined && { at }) }
  return send(id, fields, token, { accept: 'application/json' })
}

function send(
  id: number,
  fields: Record<string, string>,
  token: string,
  headers: Record<string, string>,
): Promise<Response> {
  const body = new URLSearchParams(fields).toString()
  const request = new Request(`http://localhost:3000/api/desk/stories/${id}/schedule`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-xiaowen-address': '192.0.2.1',
      cookie: `${sessionCookieName()}=${token}`,
      referer: 'http://localhost:3000/desk/schedule',
      ...headers,
    },
  })
  return POST(request, { params: Promise.resolve({ id: String(id) }) })
}
