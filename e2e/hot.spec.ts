/** 热点 ranks by what is read, liked and talked about; views are counted without cookies or programs. */
import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

const browser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36'

let newsroom: Newsroom
let instance: Instance

test.beforeAll(async () => {
  test.setTimeout(120_000)
  newsroom = await openNewsroom()
  instance = await startInstance(newsroom.databaseUrl)
})

test.afterAll(async () => {
  await instance.stop()
  await newsroom.close()
})

test('what is read stands first, whoever reads by machine or ahead of a click', async () => {
  test.setTimeout(60_000)
  const read = await newsroom.publish({
    title: '很多人读的旧闻',
    published_at: new Date(Date.now() - 36e5),
  })
  const fetched = await newsroom.publish({ title: '只有程序来过' })
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
  const html = await (await instance.get('/hot')).text()
  expect(html.indexOf('很多人读的旧闻')).toBeGreaterThan(0)
  expect(html.indexOf('很多人读的旧闻')).toBeLessThan(html.indexOf('只有程序来过'))
})
