/** `next start` without server/main.ts in front gives the same pages, only slower. */
import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const SITE = 'https://news.example'

let newsroom: Newsroom
let next: Instance
let server: Instance

test.beforeAll(async () => {
  newsroom = await openNewsroom()
  next = await startInstance(newsroom.databaseUrl, 'next', SITE)
  server = await startInstance(newsroom.databaseUrl, 'server', SITE)
})

test.afterAll(async () => {
  await next.stop()
  await server.stop()
  await newsroom.close()
})

test('the same documents, first and second time, without a framework script', async () => {
  const id = await newsroom.publish({ title: '两条路同一页', keywords: ['同页'] })
  const paths = [
    '/',
    `/article/${id}`,
    `/video/${id}`,
    '/column/city',
    '/topic/%E5%90%8C%E9%A1%B5',
    '/videos',
    '/nowhere',
    '/article/0',
    '/feed.xml',
    '/sitemap.xml',
  ]
  for (const path of paths) {
    const expected = await server.get(path)
    const text = await expected.text()
    for (const time of ['first', 'second']) {
      const answer = await next.get(path)
      expect(answer.status, `${path}, ${time} time`).toBe(expected.status)
      if (expected.status === 308) {
        // Next by itself writes the address twice the first time; browsers take the first.
        const [location] = answer.headers.get('location')?.split(', ') ?? []
        expect(location).toBe(expected.headers.get('location'))
        continue
      }
      const body = await answer.text()
      expect(body === text, `${path}, ${time} time`).toBe(true)
      expect(body).not.toMatch(/_next\/static\/[^"]*\.js|__next_f/)
    }
  }
})

test('a change shows', async () => {
  const id = await newsroom.publish({ title: '改之前' })
  expect(await (await next.get(`/article/${id}`)).text()).toContain('改之前')
  await newsroom.sql(`update story set title = '改之后' where id = $1`, [id])
  await expect.poll(async () => (await next.get(`/article/${id}`)).text()).toContain('改之后')
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
  await expect.poll(async () => (await next.get(`/article/${id}`)).status).toBe(410)
})

test('a search is answered by both; the instance says in its status who asks too often', async () => {
  await newsroom.publish({ title: '潮间带的脚印' })
  const path = `/search?q=${encodeURIComponent('潮间带')}`
  for (const { get } of [next, server]) {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('<mark>潮间带</mark>')
    expect(html).toContain('“潮间带”的搜索结果')
  }
  const answer = await server.get(path)
  expect(answer.headers.get('cache-control')).toContain('private')
  expect(await answer.text()).not.toMatch(/_next\/static\/[^"]*\.js|__next_f/)
  // The minute may turn meanwhile.
  let refused = answer
  for (let asked = 0; asked < 125 && refused.status === 200; asked++)
    refused = await server.get(path)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.text()).toContain('搜索太频繁')
})
