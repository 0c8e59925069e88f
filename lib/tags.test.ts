import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { ofDatabase, tag, tagsOf } from './tags'

ownDatabase()

test('tags of a story are equal in SQL and TypeScript', async () => {
  await db().column.create({ data: { slug: 'tide-lines', name: '潮线' } })
  const { id } = await db().story.create({
    data: {
      title: '一',
      body: '文',
      status: 'published',
      columnSlug: 'tide-lines',
      keywords: ['港口 轮渡'],
      publishedAt: new Date('2026-11-24T20:00:00Z'),
    },
  })
  const rows = await db().$queryRaw<{ tag: string | null }[]>`
    select unnest(listing.card_tags(s)) as tag from story s where id = ${id}`
  expect(ofDatabase(rows.map((row) => row.tag))).toEqual(
    expect.arrayContaining([
      tag.story(id),
      tag.card(id),
      tag.stories,
      tag.kind('article'),
      tag.column('tide-lines'),
      tag.keyword('港口 轮渡'),
      tag.day('2026-11-25'),
      tag.month('2026-11'),
      tag.shard(1),
    ]),
  )
})

test('a payload lists tags by line, or everything', () => {
  expect(tagsOf('story/12\nkeyword/港口')).toEqual([tag.story(12), tag.keyword('港口')])
  expect(tagsOf('story/12\neverything')).toBeNull()
})

test('tags of the database may be everything too', () => {
  expect(ofDatabase(['story/12', 'everything'])).toBeNull()
  expect(ofDatabase([null, 'story/12'])).toEqual([tag.story(12)])
})
