/** Whatever an editor changes stands on every page that carries it, in every instance, soon. */
import { expect, test } from 'playwright/test'
import { formatDate } from '@/lib/time'
import { answers, instances, newsroom, renders, shows, twoInstances } from './support/two-instances'

twoInstances()

test('200 changes of a title reach both instances', async () => {
  test.setTimeout(600_000)
  const id = await newsroom.publish({ title: '第0次' })
  for (let change = 1; change <= 200; change++) {
    await newsroom.sql('update story set title = $2 where id = $1', [id, `第${change}次改标题`])
    await shows(`/article/${id}`, `第${change}次改标题`)
  }
})

test('a change shows wherever the story stands', async () => {
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
  for (const place of places) await shows(place, '渡轮复航之前')
  await newsroom.sql(`update story set title = '渡轮复航之后' where id = $1`, [id])
  for (const place of places) {
    await shows(place, '渡轮复航之后')
    await shows(place, '渡轮复航之前', false)
  }
})

test('推荐视频 and 相关阅读 follow their stories, and no other makes them old', async () => {
  const about = { kind: 'video', keywords: ['轮渡'] }
  const video = await newsroom.publish({ ...about, title: '登船之前', column_slug: 'sea' })
  const beside = await newsroom.publish({ title: '码头的一天', keywords: ['轮渡'] })
  const path = `/article/${beside}`
  // The front page tells that an announcement was heard, and all before it.
  await shows('/', '码头的一天')
  for (const title of ['同栏的第一篇', '同栏的第二篇']) {
    await shows(path, '登船之前')
    await newsroom.publish({ title, keywords: ['缆车'] })
    await shows('/', title)
  }
  const made = await renders()
  await shows(path, '登船之前')
  expect(await renders()).toBe(made)
  const near = await newsroom.publish({ title: '候船的人', keywords: ['轮渡'] })
  await shows(path, '候船的人')
  await newsroom.sql(`update story set title = '等船的人' where id = $1`, [near])
  await shows(path, '等船的人')
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [near])
  await shows(path, '等船的人', false)

  await newsroom.sql(`update story set title = '登船之后' where id = $1`, [video])
  await shows(path, '登船之后')
  await newsroom.sql(`update story set keywords = '{}', status = 'withdrawn' where id = $1`, [
    video,
  ])
  await shows(path, '登船之后', false)
})

test('a story that moves leaves its old column and keyword and comes to the new ones', async () => {
  const id = await newsroom.publish({ title: '搬家的新闻', keywords: ['旧词'] })
  await newsroom.publish({ title: '留下的新闻', keywords: ['旧词', '新词'] })
  await shows('/column/city', '搬家的新闻')
  await shows('/column/sea', '搬家的新闻', false)
  await shows('/topic/%E6%97%A7%E8%AF%8D', '搬家的新闻')
  await newsroom.sql(`update story set column_slug = 'sea', keywords = '{新词}' where id = $1`, [
    id,
  ])
  await shows('/column/city', '搬家的新闻', false)
  await shows('/column/sea', '搬家的新闻')
  await shows('/topic/%E6%97%A7%E8%AF%8D', '搬家的新闻', false)
  await shows('/topic/%E6%96%B0%E8%AF%8D', '搬家的新闻')
})

test('state and kind: 404 before, 200, 308 the other way round, 410 after', async () => {
  const [row] = await newsroom.sql<{ id: number }>(
    `insert into story (title, body, column_slug) values ('草稿变新闻', '正文', 'city') returning id`,
  )
  const article = `/article/${row?.id}`
  const video = `/video/${row?.id}`
  await answers(article, 404)
  await newsroom.sql(`update story set status = 'published' where id = $1`, [row?.id])
  await answers(article, 200)
  await answers(video, 308)
  await shows('/videos', '草稿变新闻', false)
  await newsroom.sql(`update story set kind = 'video' where id = $1`, [row?.id])
  await answers(article, 308)
  await answers(video, 200)
  await shows('/videos', '草稿变新闻')
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [row?.id])
  await answers(video, 410)
  await shows('/videos', '草稿变新闻', false)
  await newsroom.sql(`update story set status = 'draft' where id = $1`, [row?.id])
  await answers(video, 404)
})

test('a story asked for before it exists appears once it does', async () => {
  const [last] = await newsroom.sql<{ id: number }>('select max(id) as id from story')
  const id = (last?.id ?? 0) + 1
  await answers(`/article/${id}`, 404)
  expect(await newsroom.publish({ title: '早有人问' })).toBe(id)
  await shows(`/article/${id}`, '早有人问')
})

test('a publication time that arrives publishes by itself, and nothing before it', async () => {
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
  await answers(`/article/${id}`, 200)
  await shows('/', '定时发布的新闻')
})
