import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { deskStoriesCopy as words } from '@/lib/copy/desk-stories'
import { runAction } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { addHolder } from '@/lib/desk/testing/people'
import { storyFilter } from '@/lib/schemas/story-filter'
import { ownDatabase } from '@/lib/testing/own-database'
import { readStoryOverview } from './overview'
import { storyAction } from './story-action'
import { readStoryList } from './story-list'
import { deletionAction, newStoryAction } from './story-verbs'

ownDatabase()

beforeAll(async () => {
  await db().column.createMany({
    data: [
      { slug: 'city', name: '城事' },
      { slug: 'sea', name: '海事' },
    ],
  })
})

test('who writes for one column writes there alone, and publishes nothing', async () => {
  const writer = await addHolder(['write'], 'city')
  const [city, sea, none] = [await addDraft('city'), await addDraft('sea'), await addDraft(null)]
  const fields = { intent: 'save', title: '渡口', base: '{"title":""}' }
  expect(await runAction(storyAction, fields, contextOf(writer, city))).toHaveProperty('json')
  expect(await runAction(storyAction, fields, contextOf(writer, sea))).toBe('not-found')
  expect(await runAction(storyAction, fields, contextOf(writer, none))).toBe('not-found')
  const publish = { ...fields, intent: 'publish' }
  expect(await runAction(storyAction, publish, contextOf(writer, city))).toMatchObject({
    errors: { form: words.notYoursToPublish },
  })
  expect(await db().story.count({ where: { status: 'published' } })).toBe(0)
  expect(await runAction(newStoryAction, { column: 'sea' }, contextOf(writer, 0))).toEqual({
    errors: { column: words.notYourColumn },
  })
  expect(await runAction(newStoryAction, { column: 'city' }, contextOf(writer, 0))).toHaveProperty(
    'json.id',
  )
})

test('who writes for one column moves no draft to another, and the rest of what they typed is stored', async () => {
  const writer = await addHolder(['write'], 'city')
  const id = await addDraft('city')
  const base = '{"title":"","column_slug":"city"}'
  for (const column_slug of ['sea', '']) {
    const fields = { intent: 'save', title: '渡口', column_slug, base }
    expect(await runAction(storyAction, fields, contextOf(writer, id))).toEqual({
      errors: { column_slug: words.notYourColumn },
    })
  }
  const edit = await db().edit.findUniqueOrThrow({ where: { storyId: id } })
  expect(edit.fields).toEqual({ title: '渡口' })
})

test('who edits one column deletes nothing of another', async () => {
  const editor = await addHolder(['edit'], 'sea')
  const [city, sea] = [await addDraft('city'), await addDraft('sea')]
  expect(await runAction(deletionAction, {}, contextOf(editor, city))).toBe('not-found')
  expect(await runAction(deletionAction, {}, contextOf(editor, sea))).toHaveProperty('json')
  expect(
    await db().story.findMany({ where: { id: { in: [city, sea] }, status: 'draft' } }),
  ).toHaveLength(1)
})

test('who has a right for one column is shown the stories of that one alone', async () => {
  const [writer, everywhere] = [await addHolder(['write'], 'sea'), await addHolder(['proof'], null)]
  const [city, sea] = [await addDraft('city'), await addDraft('sea')]
  await db().story.updateMany({
    where: { id: { in: [city, sea] } },
    data: { status: 'published', title: '渡口', summary: '首班船。' },
  })
  const filter = storyFilter.parse({ state: 'published' })
  const idsFor = async (reader: Staff) => [
    (await readStoryList(reader, filter, null)).stories.map(({ id }) => id),
    (await readStoryOverview(reader)).published.map(({ id }) => id),
  ]
  for (const ids of await idsFor(writer)) expect(ids).toEqual([sea])
  for (const ids of await idsFor(everywhere))
    expect(ids).toEqual(expect.arrayContaining([city, sea]))
})

async function addDraft(columnSlug: string | null): Promise<number> {
  return (await db().story.create({ data: { columnSlug, body: '正文。' }, select: { id: true } }))
    .id
}

function contextOf<Reader extends Staff>(reader: Reader, id: number) {
  const params = { id: String(id) }
  return { reader, address: 'a', device: '', params, from: '/', headers: new Headers() }
}
