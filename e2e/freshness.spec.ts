/** Whatever an editor changes stands on every page that carries it, in every instance, soon. */
import { expect, test } from 'playwright/test'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let newsroom: Newsroom
let instances: Instance[]

test.beforeAll(async () => {
  newsroom = await openNewsroom()
  instances = await Promise.all([
    startInstance(newsroom.databaseUrl),
    startInstance(newsroom.databaseUrl),
  ])
})

test.afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.stop()))
  await newsroom.close()
})

/** Until the page in every instance holds the text, or no longer does. */
async function shows(path: string, text: string, present = true): Promise<void> {
  for (const { get } of instances) {
    await expect
      .poll(async () => (await (await get(path)).text()).includes(text), {
        message: `${path}: ${text}`,
        intervals: [5, 20, 50],
      })
      .toBe(present)
  }
}

/** How many pages were made, in all instances. */
async function renders(): Promise<number> {
  const counts = await Promise.all(instances.map(({ metric }) => metric('renders_total')))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function answers(path: string, status: number): Promise<void> {
  for (const { get } of instances) {
    await expect
      .poll(async () => (await get(path)).status, { message: path, intervals: [5, 20, 50] })
      .toBe(status)
  }
}

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
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '/')
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

test('a change that commits while its page is being rendered leaves no old page behind', async () => {
  for (let round = 1; round <= 5; round++) {
    const id = await newsroom.publish({
      title: `旧标题${round}`,
      body: `正文\n\n![图](race-${round}.jpg)`,
    })
    const lock = await newsroom.session.connect()
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
  const client = await newsroom.session.connect()
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
  const kept = await newsroom.publish({ title: '留在内存的新闻' })
  const other = await newsroom.publish({ title: '没人看过的新闻' })
  await shows(`/article/${kept}`, '留在内存的新闻')
  await shows('/', '没人看过的新闻')
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
