import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { findCandidates } from './related'

ownDatabase()
let own: number

beforeAll(async () => {
  await db().column.create({ data: { slug: 'shixun', name: '时讯' } })
  own = await createStory('本文', { keywords: ['港口', '潮汐闸'] })
  await createStory('常见', { keywords: ['港口'] })
  await createStory('罕见', { keywords: ['潮汐闸', '别的'] })
  await createStory('都有', { keywords: ['港口', '潮汐闸'], kind: 'video' })
  await createStory('无关', { keywords: ['别的'] })
  await createStory('撤回', { keywords: ['潮汐闸'], status: 'withdrawn' })
  await createStory('草稿', { keywords: ['潮汐闸'], status: 'draft' })
  await createStory('未到', { keywords: ['潮汐闸'], publishedAt: new Date(Date.now() + 3_600_000) })
  await db()
    .$executeRaw`insert into story (status, title, column_slug, keywords, published_at, body)
    select 'published', '旧闻' || i, 'shixun', '{港口}', now() - make_interval(hours => i), '正文。'
    from generate_series(1, 300) i`
})

test('candidates are the newest published articles and videos with one of the keywords', async () => {
  const found = await findCandidates(own, ['港口', '潮汐闸'])
  const titles = found.map(({ title }) => title)
  expect(titles).toEqual(expect.arrayContaining(['本文', '常见', '罕见', '都有']))
  for (const absent of ['无关', '撤回', '草稿', '未到', '旧闻200'])
    expect(titles).not.toContain(absent)
  expect(found.length).toBeLessThan(45)
})

test('a rare keyword weighs more than a common one, both together their sum', async () => {
  const found = await findCandidates(own, ['港口', '潮汐闸'])
  const shared = (title: string) => found.find((story) => story.title === title)?.shared ?? 0
  expect(shared('罕见')).toBeGreaterThan(2 * shared('常见'))
  expect(shared('都有')).toBeCloseTo(shared('罕见') + shared('常见'))
})

async function createStory(title: string, more: object): Promise<number> {
  const publishedAt = new Date(Date.now() - 1000)
  const data = {
    title,
    body: '文',
    status: 'published',
    columnSlug: 'shixun',
    publishedAt,
    ...more,
  } as const
  return (await db().story.create({ data, select: { id: true } })).id
}
