import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { apply, editedStory, id, li, read, save, wang } from '@/lib/newsroom/testing/edited-story'
import type { FormValues } from '@/lib/schemas/story-fields'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
editedStory()

test('a form that was not touched writes nothing, whatever line breaks the row has', async () => {
  const { current } = await read()
  await save(wang, current, current)
  expect(await db().edit.count()).toBe(0)
  await save(wang, { ...current, title: '新题' }, current)
  await apply(wang)
  const { title, body } = await db().story.findUniqueOrThrow({ where: { id } })
  expect([title, body]).toEqual(['新题', '一\r\n\r\n二\r\n\r\n三 '])
})

test('what is typed waits and leaves the row alone', async () => {
  const { current } = await read()
  await save(wang, { body: '一\n\n二改\n\n三 ' }, current)
  expect((await db().story.findUniqueOrThrow({ where: { id } })).version).toBe(1)
  expect(await db().edit.findUnique({ where: { storyId: id } })).toMatchObject({
    baseVersion: 1,
    fields: { body: '一\n\n二改\n\n三 ' },
    byId: wang.id,
  })
})

test('two who began from the same text: other fields and paragraphs are merged', async () => {
  const { current } = await read()
  await save(wang, { ...current, body: '一甲\n\n二\n\n三 ' }, current)
  const second = await save(li, { ...current, title: '乙', body: '一\n\n二\n\n三乙' }, current)
  expect(second.conflicts).toEqual([])
  expect((await read()).current).toMatchObject({ title: '乙', body: '一甲\n\n二\n\n三乙' })
})

test('Studio changes another paragraph of a story that is being edited: both stay', async () => {
  const { current } = await read()
  await save(wang, { ...current, body: '一甲\n\n二\n\n三 ' }, current)
  await db().story.update({ where: { id }, data: { body: '一\n\n二\n\n三丙', summary: '摘要' } })
  const { current: now, conflicts } = await read()
  expect([now.body, now.summary, conflicts]).toEqual(['一甲\n\n二\n\n三丙', '摘要', []])
  await apply(wang)
  expect(await db().story.findUniqueOrThrow({ where: { id } })).toMatchObject({
    body: now.body,
    summary: '摘要',
  })
})

test.each<[keyof FormValues, string, unknown]>([
  ['keywords', '港口、大雾，港口', ['港口', '大雾']],
  ['own_work', 'no', false],
  ['embargo_until', '2027-01-02T08:30', '2027-01-02T00:30:00.000Z'],
  ['source_url', ' https://a.example/ ', 'https://a.example/'],
])('%s is typed as %j', async (name, typed, value) => {
  await db().story.update({ where: { id }, data: { keywords: ['旧'] } })
  const { current } = await read()
  await save(wang, { [name]: typed }, current)
  const edit = await db().edit.findUniqueOrThrow({ where: { storyId: id } })
  expect(edit.fields).toEqual({ [name]: value })
})

test('a time that is none is named and not stored; the rest is', async () => {
  const { current } = await read()
  const { refused } = await save(wang, { ...current, title: '新', unpublish_at: '明天' }, current)
  expect(Object.keys(refused)).toEqual(['unpublish_at'])
  expect((await read()).current).toMatchObject({ title: '新', unpublish_at: '' })
})

test('an edit that is typed back is no edit', async () => {
  const { current } = await read()
  await save(wang, { title: '新' }, current)
  await save(wang, { title: '题' }, { title: '新' })
  expect([await db().edit.count(), await db().discardedEdit.count()]).toEqual([0, 0])
})

test('who types nothing takes over nothing, though the row changed: not the text, nor its authors, nor the failure', async () => {
  const { current } = await read()
  await save(wang, { ...current, body: '一甲\n\n二\n\n三 ' }, current)
  await db().edit.update({
    where: { storyId: id },
    data: { failedAt: new Date(), failure: '晚了' },
  })
  await db().story.update({ where: { id }, data: { summary: '摘要' } })
  const before = await db().edit.findUnique({ where: { storyId: id } })
  const now = (await read()).current
  await save(li, {}, {})
  await save(li, now, now)
  expect(await db().edit.findUnique({ where: { storyId: id } })).toEqual(before)
  expect(await db().discardedEdit.count()).toBe(0)
  const authors = await db().storyAuthor.findMany({ where: { storyId: id } })
  expect(authors.map(({ accountId }) => accountId)).toEqual([wang.id])
})

test('what is typed after a failure leaves its alarm', async () => {
  await save(wang, { title: '新' }, { title: '题' })
  await db().edit.update({
    where: { storyId: id },
    data: { failedAt: new Date(), failure: '晚了' },
  })
  await save(wang, { title: '再新' }, { title: '新' })
  expect(await db().edit.findUnique({ where: { storyId: id } })).toMatchObject({
    failedAt: expect.any(Date) as Date,
    failure: '晚了',
  })
})
