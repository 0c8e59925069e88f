import { expect, test } from 'vitest'
import { findCards } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import type { Prisma } from '@/prisma/client/client'
import { findResults } from './find-results'

ownDatabase()

test('search results have the same cards as lists, with plain body and keywords', async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  await db().image.create({ data: { key: 'a.jpg', alt: '港', width: 1200, height: 675 } })
  await db().video.create({
    data: { key: 'a', file: 'a.mp4', poster: 'a.jpg', duration: 12.5 },
  })
  await db().video.create({ data: { key: 'b', file: 'b.mp4', duration: 3 } })
  const later = new Date(Date.now() + 3_600_000)
  const shared = { columnSlug: 'city', status: 'published' } as const
  const stories = [
    { ...shared, title: '有图', cover: 'a.jpg', body: '**开**港', keywords: ['港口'] },
    { ...shared, title: '有海报', kind: 'video', video: 'a' },
    { ...shared, title: '无海报', kind: 'video', video: 'b', summary: '提要', source: '来源' },
    { ...shared, title: '图集', layout: 'gallery', body: '文' },
    { ...shared, title: '直播', layout: 'gallery', body: '文', live: { create: {} } },
    { ...shared, title: '播完', body: '文', live: { create: { endedAt: later } } },
    { ...shared, title: '草稿', status: 'draft' },
    { ...shared, title: '未到', body: '文', publishedAt: later },
  ] satisfies Prisma.StoryUncheckedCreateInput[]
  const ids: number[] = []
  for (const data of stories) ids.unshift((await db().story.create({ data })).id)
  const results = await findResults(ids)
  expect(results.map(({ story }) => story)).toEqual(await findCards(ids))
  expect(results.map(({ story: { title, mark } }) => [title, mark])).toEqual([
    ['播完', null],
    ['直播', 'live'],
    ['图集', 'gallery'],
    ['无海报', null],
    ['有海报', null],
    ['有图', null],
  ])
  expect(results[5]).toMatchObject({ body: '开港', keywords: ['港口'] })
})
