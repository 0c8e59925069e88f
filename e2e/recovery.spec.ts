/** No page stays old through races, crowds, lost connections and restarts. */
import { expect, test } from 'playwright/test'
import { startInstance } from '../scripts/testing/instance'
import { answers, instances, newsroom, shows, twoInstances } from './support/two-instances'

twoInstances()

let kept: number
let other: number

// For the killed Postgres: so long before it that nothing is still announced about them.
test.beforeAll(async () => {
  kept = await newsroom.publish({ title: '留在内存的新闻' })
  other = await newsroom.publish({ title: '没人看过的新闻' })
})

test('a change that commits while its page is being rendered leaves no old page behind', async () => {
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
      // The story is read, its pictures wait for the lock.
      slow = instances.map(({ get }) => get(`/article/${id}`))
      await expect.poll(waiting).toBeGreaterThanOrEqual(instances.length)
      await newsroom.sql('update story set title = $2 where id = $1', [id, `新标题${round}`])
      await lock.query('commit')
    } finally {
      lock.release(true)
    }
    await Promise.all(slow)
    await shows(`/article/${id}`, `新标题${round}`)
    for (const { get } of instances)
      expect(await (await get(`/article/${id}`)).text()).not.toContain(`旧标题${round}`)
  }
})

/** How many queries wait for a table. */
async function waiting(): Promise<number> {
  const [row] = await newsroom.sql<{ count: number }>(
    `select count(*)::int from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%image%'`,
  )
  return row?.count ?? 0
}

test('100 changes in one transaction', async () => {
  const ids: number[] = []
  for (let n = 0; n < 100; n++) ids.push(await newsroom.publish({ title: `批量旧${n}号` }))
  for (const [n, id] of ids.entries()) await shows(`/article/${id}`, `批量旧${n}号`)
  const client = await newsroom.pool.connect()
  await client.query('begin')
  for (const [n, id] of ids.entries())
    await client.query('update story set title = $2 where id = $1', [id, `批量新${n}号`])
  await client.query('commit')
  client.release()
  for (const [n, id] of ids.entries()) await shows(`/article/${id}`, `批量新${n}号`)
})

test('a page that many wait for is rendered once', async () => {
  const id = await newsroom.publish({ title: '众人等的新闻' })
  await shows(`/article/${id}`, '众人等的新闻')
  await newsroom.sql(`update story set title = '众人等到的新闻' where id = $1`, [id])
  await shows(`/article/${id}`, '众人等到的新闻')
  for (const instance of instances) {
    // What the clock drops once more behind a publication is over when a second look renders nothing.
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

test('a lost listening connection: what changed meanwhile shows', async () => {
  const id = await newsroom.publish({ title: '断线之前' })
  await shows(`/article/${id}`, '断线之前')
  await newsroom.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'xiaowen listener'`,
  )
  await newsroom.sql(`update story set title = '断线之后' where id = $1`, [id])
  await shows(`/article/${id}`, '断线之后')
})

test('a change while an instance was down', async () => {
  const id = await newsroom.publish({ title: '停机之前' })
  await shows(`/article/${id}`, '停机之前')
  await instances[1]?.stop('SIGKILL')
  await newsroom.sql(`update story set title = '停机之后' where id = $1`, [id])
  instances[1] = await startInstance(newsroom.databaseUrl)
  await shows(`/article/${id}`, '停机之后')
})

test('a killed Postgres: kept pages go on, others say 503, all recovers by itself', async () => {
  await shows(`/article/${kept}`, '留在内存的新闻')
  await answers('/', 200)
  newsroom.kill()
  for (const { get } of instances) {
    expect((await get(`/article/${kept}`)).status).toBe(200)
    const refused = await get(`/article/${other}`)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(await refused.text()).toContain('暂时无法打开')
    expect((await get('/feed.xml')).status, 'feed').toBe(503)
    expect((await get('/')).status).toBe(200)
  }
  await newsroom.restart()
  await answers(`/article/${other}`, 200)
  await newsroom.sql(`update story set title = '重启之后的新闻' where id = $1`, [kept])
  await shows(`/article/${kept}`, '重启之后的新闻')
})
