import { beforeEach, expect, test } from 'vitest'
import { sessionCookieName } from '@/lib/auth/cookies'
import { db } from '@/lib/db'
import { signIn } from '@/lib/desk/testing/people'
import { readEntryVersions } from '@/lib/newsroom/live/entry-versions'
import { at, post } from '@/lib/testing/a-reader'
import { ownDatabase } from '@/lib/testing/own-database'
import { POST as addEntry } from './stories/[id]/live/entries/route'
import { POST as changeEntry } from './stories/[id]/live/[entry]/route'
import { POST as setState } from './stories/[id]/live/[entry]/state/route'

ownDatabase()
let id: string
let headers: Record<string, string>

beforeEach(async () => {
  await db().column.createMany({ data: [{ slug: 'city', name: '城事' }], skipDuplicates: true })
  const story = { status: 'published', title: '台风', body: '文', columnSlug: 'city' } as const
  const row = await db().story.create({ data: { ...story, live: { create: {} } } })
  id = String(row.id)
  headers = {
    accept: 'application/json',
    cookie: `${sessionCookieName()}=${await signIn('editor')}`,
  }
})

test('an entry is written, changed, removed and restored', async () => {
  const made = await add({ text: '雨停了' })
  const { id: entry, status } = (await made.json()) as { id: number; status: string }
  expect([made.status, status]).toEqual([200, 'published'])
  const names = { id, entry: String(entry) }
  expect((await changeEntry(post('/', { text: '雨小了' }, headers), at(names))).status).toBe(200)
  expect(await readEntryVersions(entry)).toMatchObject([
    { text: '雨停了', title: '', by: expect.any(String) as string },
  ])
  for (const [verb, state] of [
    ['remove', 'removed'],
    ['restore', 'published'],
  ] as const) {
    expect((await setState(post('/', { do: verb }, headers), at(names))).status).toBe(200)
    expect(await db().liveEntry.findUnique({ where: { id: entry } })).toMatchObject({
      text: '雨小了',
      status: state,
    })
  }
})

test('a sixth pinned entry is refused in the database’s words, wherever it is pinned', async () => {
  for (let i = 0; i < 5; i++) expect((await add({ text: '要闻', pinned: '1' })).status).toBe(200)
  const sentence = { errors: { form: expect.stringContaining('最多置顶5条') as string } }
  const sixth = await add({ text: '又一条', pinned: '1' })
  expect([sixth.status, await sixth.json()]).toEqual([422, sentence])
  const { id: entry } = (await (await add({ text: '又一条' })).json()) as { id: number }
  const names = { id, entry: String(entry) }
  const changed = await changeEntry(post('/', { text: '又一条', pinned: '1' }, headers), at(names))
  expect([changed.status, await changed.json()]).toEqual([422, sentence])
})

test('the time of an entry keeps its seconds, until it is changed', async () => {
  const happenedAt = new Date('2026-11-24T00:30:15.123Z')
  const { id: entry } = await db().liveEntry.create({
    data: { storyId: Number(id), text: '雨', happenedAt },
  })
  const change = async (time: string) => {
    const names = { id, entry: String(entry) }
    await changeEntry(post('/', { text: '雨停了', at: time }, headers), at(names))
    return (await db().liveEntry.findUniqueOrThrow({ where: { id: entry } })).happenedAt
  }
  expect(await change('2026-11-24T08:30')).toEqual(happenedAt)
  expect(await change('')).toEqual(happenedAt)
  expect(await change('2026-11-24T08:31')).toEqual(new Date('2026-11-24T00:31Z'))
})

test('where entries are released, who changed the text last does not release it', async () => {
  const other = { ...headers, cookie: `${sessionCookieName()}=${await signIn('editor')}` }
  await db().live.updateMany({ data: { releases: true } })
  const { id: entry } = (await (await add({ text: '雨停了' })).json()) as { id: number }
  const names = { id, entry: String(entry) }
  const changed = await changeEntry(post('/', { text: '雨小了' }, other), at(names))
  expect(await changed.json()).toMatchObject({ status: 'waiting' })
  const release = async (by: Record<string, string>) =>
    (await setState(post('/', { do: 'release' }, by), at(names))).status
  expect([await release(other), await release(headers)]).toEqual([422, 200])
})

function add(fields: Record<string, string>): Promise<Response> {
  return addEntry(post('/', fields, headers), at({ id }))
}
