import { expect, test } from 'playwright/test'
import { instance as server, newsroom, setUpInstance } from './support/one-instance'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

setUpInstance()

/** Waits for a response such as `301 /article/5` or `410`. */
async function expectResponse(path: string, to: string, instances = [server]): Promise<void> {
  for (const { get } of instances) {
    await expect
      .poll(
        async () => {
          const { status, headers } = await get(path)
          return `${status} ${headers.get('location') ?? ''}`.trim()
        },
        { message: path, intervals: [5, 20, 50] },
      )
      .toBe(to)
  }
}

async function saveRule(path: string, target: string): Promise<void> {
  await newsroom.sql(
    `insert into redirect (path, target) values ($1, $2)
     on conflict (path) do update set target = excluded.target`,
    [path, target],
  )
}

test('a redirect works, changes to 410 and ends with its row', async () => {
  const id = await newsroom.publish({ title: '搬来的新闻' })
  const oldPath = '/2019/05/%E6%A0%87%E9%A2%98.html'
  await expectResponse(oldPath, '404')
  await saveRule('/2019/05/标题.html', `/article/${id}`)
  await expectResponse(oldPath, `301 /article/${id}`)
  await saveRule('/2019/05/标题.html', '')
  await expectResponse(oldPath, '410')
  const goneHtml = await (await server.get(oldPath)).text()
  expect(goneHtml).toContain('410</p>')
  expect(goneHtml).not.toContain('404')
  await newsroom.sql('delete from redirect')
  await expectResponse(oldPath, '404')
})

test('a redirect works below every route: stories, listings, feeds and unknown paths', async () => {
  for (const path of [
    '/article/abc',
    '/article/99999',
    '/column/old',
    '/feed/old.xml',
    '/story/7.html',
  ]) {
    await expectResponse(path, '404')
    await saveRule(path, '/columns')
    await expectResponse(path, '301 /columns')
  }
  await saveRule('/column/old/feed.xml', '/feed.xml')
  await expectResponse('/column/old/feed.xml', '301 /feed.xml')
})

test('the home page leads on where its query is an old address, and to nothing else', async () => {
  const id = await newsroom.publish({ title: '从前的首页参数' })
  await saveRule('/?p=12', `/article/${id}`)
  await saveRule('/?cat=3', '')
  await expectResponse('/?p=12', `301 /article/${id}`)
  await expectResponse('/?utm_source=x&p=12', `301 /article/${id}`)
  await expectResponse('/?cat=3', '410')
  for (const path of ['/', '/?', '/?utm_source=x', '/?p=13', '/?p=012'])
    await expectResponse(path, '200')
  await newsroom.sql('delete from redirect')
  await expectResponse('/?p=12', '200')
})

test('a redirect never hides a page, also one that is published later', async () => {
  await saveRule('/columns', '/videos')
  await expectResponse('/columns', '200')
  const id = await newsroom.publish({ title: '早有旧址', status: 'draft' })
  await saveRule(`/article/${id}`, '/videos')
  await expectResponse(`/article/${id}`, '301 /videos')
  await newsroom.sql(`update story set status = 'published' where id = $1`, [id])
  await expectResponse(`/article/${id}`, '200')
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
  await expectResponse(`/article/${id}`, '301 /videos')
  await saveRule('/early', `/article/${id}`)
  await expectResponse('/early', '301 /videos')
  await newsroom.sql(`update story set status = 'published' where id = $1`, [id])
  await expectResponse('/early', `301 /article/${id}`)
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
  await newsroom.sql('delete from redirect where path = $1', [`/article/${id}`])
  await expectResponse(`/article/${id}`, '410')
})

test('a redirect matches among other parameters, in other encodings and spellings, in one step', async () => {
  const id = await newsroom.publish({ title: '带参数的旧址', kind: 'video' })
  await saveRule('/news.php?id=12', `/article/${id}`)
  await saveRule('/news.php?id=13', '')
  await saveRule('/%D6%D0.html', '/videos')
  const one = [server]
  await expectResponse('/news.php', '404', one)
  await expectResponse('/news.php?id=12&from=timeline', `301 /video/${id}`, one)
  await expectResponse('/news.php/?id=12', `301 /video/${id}`, one)
  await expectResponse('/news.php?id=13', '410', one)
  await expectResponse('/%d6%d0.html', '301 /videos', one)
  await saveRule('/2018/old', '/columns/')
  await newsroom.sql(`delete from redirect where path = '/columns'`)
  await expectResponse('/2018/old/', '301 /columns', one)
  await newsroom.sql(`update story set kind = 'article' where id = $1`, [id])
  await expectResponse('/news.php?id=12', `301 /article/${id}`, one)
})

test('a redirect is revalidated and has the security headers', async () => {
  const answer = await server.get('/2018/old')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(await answer.text()).toBe('')
})
