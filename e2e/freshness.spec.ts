import { expect, test } from 'playwright/test'
import { formatDate } from '@/lib/time'
import {
  expectStatus,
  instances,
  newsroom,
  countRenders,
  expectShown,
  setUpTwoInstances,
} from './support/two-instances'

setUpTwoInstances()

test('each of 200 changes of a title reaches both instances', async () => {
  test.setTimeout(600_000)
  const id = await newsroom.publish({ title: '第0次' })
  for (let change = 1; change <= 200; change++) {
    await newsroom.sql('update story set title = $2 where id = $1', [id, `第${change}次改标题`])
    await expectShown(`/article/${id}`, `第${change}次改标题`)
  }
})

test('a changed title appears on every page and feed that lists the story', async () => {
  const id = await newsroom.publish({
    title: '渡轮复航之前',
    keywords: ['渡轮'],
    summary: '摘要甲',
  })
  const day = formatDate(new Date().toISOString())
  const places = [
    '/',
    '/column/city',
    '/topic/%E6%B8%A1%E8%BD%AE',
    `/archive/${day}`,
    '/hot',
    '/feed.xml',
    '/column/city/feed.xml',
    '/sitemap/news.xml',
  ]
  for (const place of places) await expectShown(place, '渡轮复航之前')
  await newsroom.sql(`update story set title = '渡轮复航之后' where id = $1`, [id])
  for (const place of places) {
    await expectShown(place, '渡轮复航之后')
    await expectShown(place, '渡轮复航之前', false)
  }
})

test('推荐视频 and 相关阅读 follow their stories, and other stories do not invalidate them', async () => {
  const about = { kind: 'video', keywords: ['轮渡'] }
  const video = await newsroom.publish({ ...about, title: '登船之前', column_slug: 'sea' })
  const article = await newsroom.publish({ title: '码头的一天', keywords: ['轮渡'] })
  const path = `/article/${article}`
  // When the front page is current, all earlier notifications have been processed.
  await expectShown('/', '码头的一天')
  for (const title of ['同栏的第一篇', '同栏的第二篇']) {
    await expectShown(path, '登船之前')
    await newsroom.publish({ title, keywords: ['缆车'] })
    await expectShown('/', title)
  }
  const rendersBefore = await countRenders()
  await expectShown(path, '登船之前')
  expect(await countRenders()).toBe(rendersBefore)
  const related = await newsroom.publish({ title: '候船的人', keywords: ['轮渡'] })
  await expectShown(path, '候船的人')
  await newsroom.sql(`update story set title = '等船的人' where id = $1`, [related])
  await expectShown(path, '等船的人')
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [related])
  await expectShown(path, '等船的人', false)

  await newsroom.sql(`update story set title = '登船之后' where id = $1`, [video])
  await expectShown(path, '登船之后')
  await newsroom.sql(`update story set keywords = '{}', status = 'withdrawn' where id = $1`, [
    video,
  ])
  await expectShown(path, '登船之后', false)
})

test('a story that changes column and keyword leaves the old pages and appears on the new ones', async () => {
  const id = await newsroom.publish({ title: '搬家的新闻', keywords: ['旧词'] })
  await newsroom.publish({ title: '留下的新闻', keywords: ['旧词', '新词'] })
  await expectShown('/column/city', '搬家的新闻')
  await expectShown('/column/sea', '搬家的新闻', false)
  await expectShown('/topic/%E6%97%A7%E8%AF%8D', '搬家的新闻')
  await newsroom.sql(`update story set column_slug = 'sea', keywords = '{新词}' where id = $1`, [
    id,
  ])
  await expectShown('/column/city', '搬家的新闻', false)
  await expectShown('/column/sea', '搬家的新闻')
  await expectShown('/topic/%E6%97%A7%E8%AF%8D', '搬家的新闻', false)
  await expectShown('/topic/%E6%96%B0%E8%AF%8D', '搬家的新闻')
})

test('a draft answers 404, a published story 200, the other kind 308, a withdrawn one 410', async () => {
  const [row] = await newsroom.sql<{ id: number }>(
    `insert into story (title, body, column_slug) values ('草稿变新闻', '正文', 'city') returning id`,
  )
  const article = `/article/${row?.id}`
  const video = `/video/${row?.id}`
  await expectStatus(article, 404)
  await newsroom.sql(`update story set status = 'published' where id = $1`, [row?.id])
  await expectStatus(article, 200)
  await expectStatus(video, 308)
  await expectShown('/videos', '草稿变新闻', false)
  await newsroom.sql(`update story set kind = 'video' where id = $1`, [row?.id])
  await expectStatus(article, 308)
  await expectStatus(video, 200)
  await expectShown('/videos', '草稿变新闻')
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [row?.id])
  await expectStatus(video, 410)
  await expectShown('/videos', '草稿变新闻', false)
  await newsroom.sql(`update story set status = 'draft' where id = $1`, [row?.id])
  await expectStatus(video, 404)
})

test('a cached 404 is replaced when a story gets that id', async () => {
  const [last] = await newsroom.sql<{ id: number }>('select max(id) as id from story')
  const id = (last?.id ?? 0) + 1
  await expectStatus(`/article/${id}`, 404)
  expect(await newsroom.publish({ title: '早有人问' })).toBe(id)
  await expectShown(`/article/${id}`, '早有人问')
})

test('a scheduled story appears at its time and not before', async () => {
  const due = new Date(Date.now() + 4000)
  const id = await newsroom.publish({ title: '定时发布的新闻', published_at: due })
  for (const { get } of instances) {
    while (Date.now() < due.getTime() - 100) {
      const [page, home] = await Promise.all([get(`/article/${id}`), get('/')])
      const text = await home.text()
      if (Date.now() >= due.getTime()) break
      expect(page.status).toBe(404)
      expect(text).not.toContain('定时发布的新闻')
    }
  }
  await expectStatus(`/article/${id}`, 200)
  await expectShown('/', '定时发布的新闻')
})
