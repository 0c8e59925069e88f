import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { pushChanges, pushFixture, rows, SITE } from '@/lib/jobs/indexing/testing/push-fixture'
import { newStory } from '@/lib/reader/testing/person'
import { asOwner } from '@/lib/testing/as-owner'
import { webSub } from './websub'

const { receiver, engine } = pushFixture()

test('a change during its push is pushed again', async () => {
  const id = await newStory()
  receiver.answers.push((_, response) => {
    void db()
      .story.update({ where: { id }, data: { body: 'Another' } })
      // The other instance claims the change and pushes nothing meanwhile.
      .then(() => pushChanges([engine()]))
      .then((sent) => response.end(String(sent)))
  })
  expect(await pushChanges([engine()])).toBe(2)
  expect(receiver.requests).toHaveLength(2)
  expect(await rows()).toEqual([])
})

test('a change is pushed once by however many instances', async () => {
  for (let n = 0; n < 5; n++) await newStory()
  await Promise.all(Array.from({ length: 5 }, () => pushChanges([engine()])))
  const told = receiver.requests.flatMap(
    ({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList,
  )
  expect(told).toHaveLength(5)
  expect(new Set(told).size).toBe(5)
})

test('more URLs than a message holds are all pushed', async () => {
  for (let n = 0; n < 5; n++) await newStory()
  expect(await pushChanges([{ ...engine(), batchSize: 2 }])).toBe(3)
  expect(await rows()).toEqual([])
})

test('a draft is never pushed, a scheduled story at its time', async () => {
  await newStory({ status: 'draft' })
  const soon = new Date(Date.now() + 3_600_000)
  const id = await newStory({ publishedAt: soon })
  await db().changedStory.updateMany({ data: { dueAt: new Date(0) } })
  expect(await pushChanges([engine()])).toBe(0)
  expect(await db().changedStory.findMany()).toMatchObject([{ storyId: id, dueAt: soon }])
  await db().story.update({ where: { id }, data: { status: 'draft' } })
  await db().changedStory.updateMany({ data: { dueAt: new Date(0) } })
  expect(await pushChanges([engine()])).toBe(0)
  expect([await db().changedStory.count(), receiver.requests]).toEqual([0, []])
  await db().$executeRaw`insert into newsroom.changed_story values (${id}, 'article', false, now())`
  await asOwner('alter table story disable trigger record_changes_updated')
  await db().story.update({
    where: { id },
    data: { status: 'published', publishedAt: new Date(0) },
  })
  await asOwner('alter table story enable trigger record_changes_updated')
  expect(await pushChanges([engine()])).toBe(1)
})

test('a withdrawn or deleted story is pushed at its old URL', async () => {
  const [withdrawn, deleted] = [await newStory(), await newStory()]
  await pushChanges([engine()])
  await db().story.update({ where: { id: withdrawn }, data: { status: 'withdrawn' } })
  await db().story.deleteMany({ where: { id: deleted } })
  await pushChanges([engine(), { ...webSub(receiver.at('/hub')), batchSize: 50 }])
  const told = receiver.requests.findLast(({ url }) => url === '/indexnow')
  expect((JSON.parse(told?.body ?? '') as { urlList: string[] }).urlList).toEqual([
    `${SITE}/article/${withdrawn}`,
    `${SITE}/article/${deleted}`,
  ])
})

test('without receivers no row is kept', async () => {
  await newStory()
  receiver.answers.push((_, response) => response.writeHead(500).end())
  await pushChanges([engine()])
  await newStory()
  expect(await pushChanges([])).toBe(0)
  expect([await db().push.count(), await db().changedStory.count()]).toEqual([0, 0])
})
