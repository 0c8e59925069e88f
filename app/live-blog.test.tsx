import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { readLiveChanges, readLiveEntries } from '@/lib/content/live'
import { readStory } from '@/lib/content/stories'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { liveBlog } from './live-blog'

ownDatabase()

test('a key event leads to its entry, on an older page where it is older than those of the page', async () => {
  const id = await publishLive()
  // Two of one moment, of which the older page begins with the second.
  await addEntries(id, 2, { title: '登陆', keyEvent: true, happenedAt: new Date('2026-07-01Z') })
  await addEntries(id, 60, { text: '雨' })
  const [newest] = await addEntries(id, 1, { title: '停课', keyEvent: true })
  const html = await draw(id)
  const links = [...html.matchAll(/<a href="([^"]*)#entry-(\d+)"/g)].map(([, page, entry]) => ({
    cursor: page?.replace(`/live/${id}/before/`, ''),
    entry: Number(entry),
  }))
  expect(links).toMatchObject([{ cursor: '', entry: newest }, {}, {}])
  for (const { cursor, entry } of links.slice(1))
    expect((await readLiveEntries(id, cursor ?? '')).entries[0]?.id).toBe(entry)
})

test('a pinned key event is on the page, however old', async () => {
  const id = await publishLive()
  const old = { title: '登陆', keyEvent: true, pinned: true, happenedAt: new Date('2026-07-01Z') }
  const [pinned] = await addEntries(id, 1, old)
  await addEntries(id, 60, { text: '雨' })
  expect(await draw(id)).toContain(`<a href="#entry-${pinned}"`)
})

test('of more than a hundred changes none is read', async () => {
  const id = await publishLive()
  await addEntries(id, 101, { text: '雨' })
  expect(await readLiveChanges(id, 0)).toEqual({
    changes: [],
    isTooLong: true,
    ended: false,
    last: 101,
  })
  expect((await readLiveChanges(id, 1))?.changes).toHaveLength(100)
})

async function publishLive(): Promise<number> {
  await db().column.createMany({ data: [{ slug: 'city', name: '城事' }], skipDuplicates: true })
  const story = { status: 'published', title: '台风', body: '文', columnSlug: 'city' } as const
  return (await db().story.create({ data: { ...story, live: { create: {} } } })).id
}

/** Their ids. */
async function addEntries(storyId: number, count: number, entry: object): Promise<number[]> {
  const data = Array.from({ length: count }, () => ({ storyId, ...entry }))
  const rows = await db().liveEntry.createManyAndReturn({ data, select: { id: true } })
  return rows.map(({ id }) => id)
}

async function draw(id: number): Promise<string> {
  const story = await readStory(id)
  return story?.status === 'published' ? renderToStaticMarkup(await liveBlog(story)) : ''
}
