import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { newStory } from '@/lib/reader/testing/person'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { cleanUp } from './cleanup'

ownDatabase()
beforeEach(() => asOwner('truncate story, newsroom.deleted_row cascade'))

test('all stories deleted 30 days ago are purged, others stay', async () => {
  const [published, lately] = [await newStory(), await newStory()]
  await db().$executeRaw`insert into story (title) select '旧' from generate_series(1, 450)`
  await db().story.deleteMany({ where: { id: { not: published } } })
  await db().$executeRaw`
    update story set deleted_at = now() - interval '31 days' where status = 'deleted' and id <> ${lately}`
  await cleanUp()
  const left = await db().story.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  expect(left.map(({ id }) => id)).toEqual([published, lately])
})

test('other deleted rows are purged', async () => {
  await db().$executeRaw`insert into page (slug, title) values ('old', '旧'), ('new', '新')`
  await db().page.deleteMany()
  await db().$executeRaw`
    update newsroom.deleted_row set deleted_at = now() - interval '31 days' where key = 'old'`
  await cleanUp()
  expect(await db().deletedRow.findMany({ select: { key: true } })).toEqual([{ key: 'new' }])
})
