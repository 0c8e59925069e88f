import { expect, test } from 'playwright/test'
import { instance, newsroom, setUpInstance } from './support/one-instance'

const browser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36'

setUpInstance()

test('热点 ranks a story by views within 90 s, and views of crawlers and prefetches do not count', async () => {
  test.setTimeout(150_000)
  const read = await newsroom.publish({
    title: '很多人读的旧闻',
    published_at: new Date(Date.now() - 36e5),
  })
  const fetched = await newsroom.publish({ title: '只有程序来过' })
  const closing = await newsroom.publish({
    title: '就要关闭评论',
    comment_policy: 'open',
    comment_days: 1,
    published_at: new Date(Date.now() - 86_400_000 + 20_000),
  })
  // Waits until the pages stay in memory: a recent publication may invalidate them once more.
  await expect
    .poll(async () => {
      const before = await instance.metric('renders_total')
      for (const path of ['/hot', `/article/${read}`, `/article/${closing}`]) await text(path)
      return (await instance.metric('renders_total')) - before
    })
    .toBe(0)
  expect(await topStory()).toBe('只有程序来过')
  expect(await text(`/article/${read}`)).toContain('0人点赞')
  expect(await text(`/article/${closing}`)).not.toContain('本文评论已关闭')
  await newsroom.sql(
    `with made as (insert into reader.account (nickname) values ('岸上的人') returning id)
     insert into reader.story_like (account_id, story_id) select id, $1 from made`,
    [read],
  )
  for (let i = 0; i < 3; i++) {
    await instance.get(`/article/${read}`, { 'user-agent': browser })
    await instance.get(`/article/${fetched}`, { 'user-agent': 'Baiduspider/2.0' })
    await instance.get(`/article/${fetched}`, { 'user-agent': browser, 'sec-purpose': 'prefetch' })
  }
  await expect
    .poll(() => newsroom.sql('select story_id, views from listing.story_views'), {
      timeout: 20_000,
    })
    .toEqual([{ story_id: read, views: 3 }])
  await expect.poll(topStory, { timeout: 90_000, intervals: [2000] }).toBe('很多人读的旧闻')
  await expect.poll(() => text(`/article/${read}`)).toContain('1人点赞')
  await expect.poll(() => text(`/article/${closing}`)).toContain('本文评论已关闭')
})

async function text(path: string): Promise<string> {
  return (await instance.get(path)).text()
}

async function topStory(): Promise<string> {
  const html = await text('/hot')
  const places = ['很多人读的旧闻', '只有程序来过'].map(
    (title) => [html.indexOf(title), title] as const,
  )
  return places.sort(([a], [b]) => a - b)[0]?.[1] ?? ''
}
