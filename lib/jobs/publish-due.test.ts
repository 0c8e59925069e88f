import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { addAccount } from '@/lib/desk/testing/people'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { plannedChanges } from '@/lib/newsroom/planned-changes'
import { publishDue } from './publish-due'

ownDatabase()

/** The last audit entry before the test: they can't be deleted. */
let last = 0

beforeEach(async () => {
  last = (await db().auditEntry.aggregate({ _max: { id: true } }))._max.id ?? 0
  await asOwner('truncate story cascade')
  await db().column.upsert({
    where: { slug: 'city' },
    create: { slug: 'city', name: '城事' },
    update: {},
  })
})

test('an edit becomes the next version at its time, and says that the time did it', async () => {
  const id = await planned({ title: '新题', unpublish_at: '2030-01-01T00:00:00Z' })
  expect(await publishDue()).toBe(1)
  expect(await storyOf(id)).toMatchObject({
    title: '新题',
    status: 'published',
    version: 2,
    unpublishAt: new Date('2030-01-01'),
  })
  expect(await db().edit.count()).toBe(0)
  const [revision] = await db().$queryRaw<object[]>`
    select way, account_id from newsroom.revision where story_id = ${id}`
  expect(revision).toEqual({ way: 'schedule', account_id: null })
  expect(await verbs()).toEqual(['updateOnTime'])
  expect(await publishDue()).toBe(0)
})

test('nothing is published before its time', async () => {
  const id = await planned({ title: '新题' }, "now() + interval '1 hour'")
  const leaving = await published({ unpublishAt: new Date(Date.now() + 3_600_000) })
  expect(await publishDue()).toBe(0)
  expect(await storyOf(id)).toMatchObject({ title: '旧题' })
  expect(await storyOf(leaving)).toMatchObject({ status: 'published' })
})

test('what came due while nothing ran is caught up, in the order of its time', async () => {
  const ids = []
  for (let n = 1; n <= 120; n += 1) ids.push(await published({}))
  await db().$executeRaw`
    insert into newsroom.edit (story_id, base_version, fields, publish_at)
    select id, version, '{"title": "补上"}', now() - interval '3 days' + id * interval '1 second' from story`
  expect(await publishDue()).toBe(120)
  expect(await db().story.count({ where: { title: '补上' } })).toBe(120)
  expect((await entries()).map(({ subject }) => subject)).toEqual(ids.map((id) => `story/${id}`))
}, 60_000)

test('several instances publish each edit once', async () => {
  for (let n = 0; n < 12; n += 1) await planned({ title: '新题' })
  const made = await Promise.all([publishDue(), publishDue(), publishDue(), publishDue()])
  expect(made.reduce((sum, one) => sum + one)).toBe(12)
  expect(await db().story.count({ where: { title: '新题', version: 2 } })).toBe(12)
  expect(await verbs()).toHaveLength(12)
})

test('an edit that a later change contradicts is not published, and says why', async () => {
  const id = await planned({ title: '新题' })
  await db().story.update({ where: { id }, data: { title: '别人的题' } })
  const { failed } = plannedChanges
  expect(await publishDue()).toBe(0)
  expect(await storyOf(id)).toMatchObject({ title: '别人的题' })
  expect(await db().edit.findFirst()).toMatchObject({
    publishAt: null,
    failedAt: expect.any(Date) as Date,
    failure: expect.stringContaining('有人改了同一处') as string,
    fields: { title: '新题' },
  })
  expect(plannedChanges.failed).toBe(failed + 1)
})

test('a later change elsewhere in the story is no conflict', async () => {
  const id = await planned({ title: '新题' })
  await db().story.update({ where: { id }, data: { summary: '别人的摘要' } })
  expect(await publishDue()).toBe(1)
  expect(await storyOf(id)).toMatchObject({ title: '新题', summary: '别人的摘要' })
})

test('what the database refuses fails alone, with its sentence', async () => {
  const bad = await planned({ title: '' })
  const good = await planned({ title: '新题' })
  expect(await publishDue()).toBe(1)
  expect(await storyOf(good)).toMatchObject({ title: '新题' })
  expect(await storyOf(bad)).toMatchObject({ title: '旧题' })
  expect(await db().edit.findFirst()).toMatchObject({
    storyId: bad,
    publishAt: null,
    failure: expect.stringContaining('发布前请填写标题') as string,
  })
})

test('the edit of a story that was withdrawn meanwhile is not published', async () => {
  const id = await planned({ title: '新题' })
  await db().story.update({ where: { id }, data: { status: 'withdrawn' } })
  expect(await publishDue()).toBe(0)
  expect(await storyOf(id)).toMatchObject({ title: '旧题', status: 'withdrawn' })
  expect((await db().edit.findFirst())?.failure).toContain('不是已发布的状态')
})

test('an edit that somebody saves meanwhile waits for the next second', async () => {
  const id = await planned({ title: '新题' })
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`select from story where id = ${id} for no key update`
    expect(await publishDue()).toBe(0)
  })
  expect(await publishDue()).toBe(1)
})

test('a story leaves at its time with a reason', async () => {
  const due = new Date(Date.now() - 1000)
  const publishedAt = new Date(Date.now() - 60_000)
  const id = await published({ publishedAt, unpublishAt: due })
  const reasoned = await published({
    publishedAt,
    unpublishAt: due,
    withdrawalReason: '授权到期。',
  })
  expect(await publishDue()).toBe(2)
  const left = { status: 'withdrawn', unpublishAt: null }
  expect(await storyOf(id)).toMatchObject({ ...left, withdrawalReason: '到期下线。' })
  expect(await storyOf(reasoned)).toMatchObject({ ...left, withdrawalReason: '授权到期。' })
  expect(await verbs()).toEqual(['withdrawOnTime', 'withdrawOnTime'])
  expect(await publishDue()).toBe(0)
})

async function planned(
  fields: Record<string, string>,
  at = "now() - interval '1 second'",
): Promise<number> {
  const id = await published({})
  const byId = await addAccount('editor')
  await db().edit.create({ data: { storyId: id, baseVersion: 1, fields: fields, byId } })
  await db().$executeRawUnsafe(`update newsroom.edit set publish_at = ${at} where story_id = ${id}`)
  return id
}

async function published(more: object): Promise<number> {
  const row = { title: '旧题', body: '正文。', columnSlug: 'city', status: 'published' as const }
  return (await db().story.create({ data: { ...row, ...more }, select: { id: true } })).id
}

function storyOf(id: number) {
  return db().story.findUnique({ where: { id } })
}

async function verbs(): Promise<string[]> {
  return (await entries()).map(({ verb }) => verb)
}

function entries() {
  return db().auditEntry.findMany({ where: { id: { gt: last } }, orderBy: { id: 'asc' } })
}
