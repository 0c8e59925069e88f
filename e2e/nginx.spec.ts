/** Behind nginx with deploy/nginx/xiaowen.conf. */
import { expect, test } from 'playwright/test'
import { freePort } from '../scripts/run/port.mjs'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'
import { type Nginx, startNginx } from '../scripts/testing/nginx'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let newsroom: Newsroom
let instance: Instance
let nginx: Nginx

test.beforeAll(async () => {
  newsroom = await openNewsroom()
  const port = await freePort()
  const siteUrl = `http://127.0.0.1:${port}`
  instance = await startInstance(newsroom.portalUrl, siteUrl, { TRUST_PROXY: '1' })
  // Nothing listens on the second port.
  nginx = await startNginx(port, [Number(new URL(instance.url).port), await freePort()])
})

test.afterAll(async () => {
  await nginx.stop()
  await instance.stop()
  await newsroom.close()
})

test('nginx serves no stale page after an edit, and skips an upstream that is down', async () => {
  const id = await newsroom.publish({ title: '代理前的标题' })
  for (let i = 0; i < 6; i += 1) {
    const { status, text, cache } = await get(`/article/${id}`)
    expect([status, text.includes('代理前的标题')]).toEqual([200, true])
    expect(cache).not.toBe('STALE')
  }
  await newsroom.sql('update story set title = $2 where id = $1', [id, '代理后的标题'])
  await expect.poll(async () => (await get(`/article/${id}`)).text).toContain('代理后的标题')
})

test('without an upstream nginx serves stale public pages and 502 for private ones', async () => {
  const id = await newsroom.publish({ title: '最后的一页' })
  await expect.poll(async () => (await get(`/article/${id}`)).text).toContain('最后的一页')
  expect((await get('/login')).status).toBe(200)
  await instance.stop('SIGKILL')
  const { status, text, cache } = await get(`/article/${id}`)
  expect([status, text.includes('最后的一页'), cache]).toEqual([200, true, 'STALE'])
  expect((await get('/login')).status).toBe(502)
  expect((await get('/made-up-meanwhile')).status).toBe(502)
})

async function get(path: string): Promise<{ status: number; text: string; cache: string | null }> {
  const answer = await fetch(nginx.url + path)
  return {
    status: answer.status,
    text: await answer.text(),
    cache: answer.headers.get('x-cache'),
  }
}
