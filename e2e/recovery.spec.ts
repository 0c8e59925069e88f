import { expect, test } from 'playwright/test'
import { startInstance } from '../scripts/testing/instance'
import {
  expectStatus,
  instances,
  newsroom,
  expectShown,
  setUpTwoInstances,
} from './support/two-instances'

setUpTwoInstances()

let cachedStory: number
let uncachedStory: number

// For the last test; published early, so that their notifications have been processed by then.
test.beforeAll(async () => {
  cachedStory = await newsroom.publish({ title: '留在内存的新闻' })
  uncachedStory = await newsroom.publish({ title: '没人看过的新闻' })
})

test('a change during a render leaves no stale page in memory', async () => {
  for (let round = 1; round <= 5; round++) {
    const id = await newsroom.publish({
      title: `旧标题${round}`,
      body: `正文\n\n![图](race-${round}.jpg)`,
    })
    const lock = await newsroom.pool.connect()
    let slow: Promise<Response>[] = []
    try {
      await lock.query('begin')
      await lock.query('lock table image in access exclusive mode')
      // The story has been read; the query for its pictures waits for the lock.
      slow = instances.map(({ get }) => get(`/article/${id}`))
      await expect.poll(countWaiting).toBeGreaterThanOrEqual(instances.length)
      await newsroom.sql('update story set title = $2 where id = $1', [id, `新标题${round}`])
      await lock.query('commit')
    } finally {
      lock.release(true)
    }
    await Promise.all(slow)
    await expectShown(`/article/${id}`, `新标题${round}`)
    for (const { get } of instances)
      expect(await (await get(`/article/${id}`)).text()).not.toContain(`旧标题${round}`)
  }
})

async function countWaiting(): Promise<number> {
  const [row] = await newsroom.sql<{ count: number }>(
    `select count(*)::int from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%image%'`,
  )
  return row?.count ?? 0
}

test('100 changes in one transaction reach every page', async () => {
  const ids: number[] = []
  for (let n = 0; n < 100; n++) ids.push(await newsroom.publish({ title: `批量旧${n}号` }))
  for (const [n, id] of ids.entries()) await expectShown(`/article/${id}`, `批量旧${n}号`)
  const client = await newsroom.pool.connect()
  await client.query('begin')
  for (const [n, id] of ids.entries())
    await client.query('update story set title = $2 where id = $1', [id, `批量新${n}号`])
  await client.query('commit')
  client.release()
  for (const [n, id] of ids.entries()) await expectShown(`/article/${id}`, `批量新${n}号`)
})

test('40 concurrent requests for a page cause one render', async () => {
  const id = await newsroom.publish({ title: '众人等的新闻' })
  await expectShown(`/article/${id}`, '众人等的新闻')
  await newsroom.sql(`update story set title = '众人等到的新闻' where id = $1`, [id])
  await expectShown(`/article/${id}`, '众人等到的新闻')
  for (const instance of instances) {
    // Waits for the scheduled invalidation after a publication: then a second request renders nothing.
    await expect
      .poll(async () => {
        const before = await instance.metric('renders_total')
        await instance.get(`/article/${id}`)
        return (await instance.metric('renders_total')) - before
      })
      .toBe(0)
    const before = await instance.metric('renders_total')
    await newsroom.sql('update story set body = body || $2 where id = $1', [id, `又一段`])
    await expect.poll(() => instance.metric('drops_total')).toBeGreaterThan(0)
    const pages = await Promise.all(
      Array.from({ length: 40 }, () => instance.get(`/article/${id}`)),
    )
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await instance.metric('renders_total')) - before).toBeLessThanOrEqual(2)
  }
})

test('a change while the LISTEN connection is lost appears', async () => {
  const id = await newsroom.publish({ title: '断线之前' })
  await expectShown(`/article/${id}`, '断线之前')
  await newsroom.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'xiaowen listener'`,
  )
  await newsroom.sql(`update story set title = '断线之后' where id = $1`, [id])
  await expectShown(`/article/${id}`, '断线之后')
})

test('a change while an instance was down appears after its restart', async () => {
  const id = await newsroom.publish({ title: '停机之前' })
  await expectShown(`/article/${id}`, '停机之前')
  await instances[1]?.stop('SIGKILL')
  await newsroom.sql(`update story set title = '停机之后' where id = $1`, [id])
  instances[1] = await startInstance(newsroom.databaseUrl)
  await expectShown(`/article/${id}`, '停机之后')
})

test('while Postgres is down cached pages are served, others answer 503, and all recovers', async () => {
  await expectShown(`/article/${cachedStory}`, '留在内存的新闻')
  await expectStatus('/', 200)
  newsroom.kill()
  for (const { get } of instances) {
    expect((await get(`/article/${cachedStory}`)).status).toBe(200)
    const refused = await get(`/article/${uncachedStory}`)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(await refused.text()).toContain('暂时无法打开')
    expect((await get('/feed.xml')).status, 'feed').toBe(503)
    expect((await get('/')).status).toBe(200)
  }
  await newsroom.restart()
  await expectStatus(`/article/${uncachedStory}`, 200)
  await newsroom.sql(`update story set title = '重启之后的新闻' where id = $1`, [cachedStory])
  await expectShown(`/article/${cachedStory}`, '重启之后的新闻')
})
