import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'playwright/test'
import { startInstance } from '../scripts/testing/instance'
import { openNewsroom } from '../scripts/testing/newsroom'

const KEY = '0123456789abcdef-e2e'

test('a published and a withdrawn story are submitted to IndexNow, a draft is not', async () => {
  test.setTimeout(180_000)
  const submitted: string[] = []
  const engine = createServer((request, response) => {
    void text(request).then((body) => {
      submitted.push(...(JSON.parse(body) as { urlList: string[] }).urlList)
      response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(engine, 'listening')
  const newsroom = await openNewsroom()
  const instance = await startInstance(newsroom.databaseUrl, undefined, {
    INDEXNOW_KEY: KEY,
    INDEXNOW_URL: `http://127.0.0.1:${(engine.address() as AddressInfo).port}/`,
  })
  try {
    const key = await instance.get(`/${KEY}.txt`)
    expect([key.status, await key.text()]).toEqual([200, KEY])
    const id = await newsroom.publish({ title: '告诉大家' })
    await newsroom.publish({ title: '尚未发布', status: 'draft' })
    const expectSubmitted = () => expect.poll(() => submitted, { timeout: 60_000 })
    const url = `${instance.url}/article/${id}`
    await expectSubmitted().toEqual([url])
    await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
    await expectSubmitted().toEqual([url, url])
  } finally {
    await instance.stop()
    await newsroom.close()
    engine.closeAllConnections()
    engine.close()
  }
})
