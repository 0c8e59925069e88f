/** Old addresses lead where their rows say, in every instance, soon, and hide no page. */
import { expect, test } from 'playwright/test'
import { instance as server, newsroom, ownInstance } from './support/one-instance'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

ownInstance()

/** What comes back in the end: `301 /article/5`, `410`. */
async function leads(path: string, to: string, instances = [server]): Promise<void> {
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

async function rule(path: string, target: string): Promise<void> {
  await newsroom.sql(
    `insert into redirect (path, target) values ($1, $2)
     on conflict (path) do update set target = excluded.target`,
    [path, target],
  )
}

test('a row comes, changes and goes', async () => {
  const id = await newsroom.publish({ title: '搬来的新闻' })
  const old = '/2019/05/%E6%A0%87%E9%A2%98.html'
  await leads(old, '404')
  await rule('/2019/05/标题.html', `/article/${id}`)
  await leads(old, `301 /article/${id}`)
  await rule('/2019/05/标题.html', '')
  await leads(old, '410')
  const gone = await (await server.get(old)).text()
  expect(gone).toContain('410</p>')
  expect(gone).not.toContain('404')
  await newsroom.sql('delete from redirect')
  await leads(old, '404')
})

test('wherever there is no page: stories, listings, feeds, a room of its own', async () => {
  for (const path of [
    '/article/abc',
    '/article/99999',
    '/column/old',
    '/feed/old.xml',
    '/story/7.html',
  ]) {
    await leads(path, '404')
    await rule(path, '/columns')
    await leads(path, '301 /columns')
  }
  await rule('/column/old/feed.xml', '/feed.xml')
  await leads('/column/old/feed.xml', '301 /feed.xml')
})

test('a page is never hidden, and wins as soon as it is there', async () => {
  await rule('/columns', '/videos')
  await leads('/columns', '200')
  const id = await newsroom.publish({ title: '早有旧址', status: 'draft' })
  await rule(`/article/${id}`, '/videos')
  await leads(`/article/${id}`, '301 /videos')
  await newsroom.sql(`update story set status = 'published' where id = $1`, [id])
  await leads(`/article/${id}`, '200')
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
  await leads(`/article/${id}`, '301 /videos')
  await rule('/early', `/article/${id}`)
  await leads('/early', '301 /videos')
  await newsroom.sql(`update story set status = 'published' where id = $1`, [id])
  await leads('/early', `301 /article/${id}`)
  await newsroom.sql(`update story set status = 'withdrawn' where id = $1`, [id])
  await newsroom.sql('delete from redirect where path = $1', [`/article/${id}`])
  await leads(`/article/${id}`, '410')
})

test('parameters, in any order and among others; other encodings; odd spellings, at one step', async () => {
  const id = await newsroom.publish({ title: '带参数的旧址', kind: 'video' })
  await rule('/news.php?id=12', `/article/${id}`)
  await rule('/news.php?id=13', '')
  await rule('/%D6%D0.html', '/videos')
  const one = [server]
  await leads('/news.php', '404', one)
  await leads('/news.php?id=12&from=timeline', `301 /video/${id}`, one)
  await leads('/news.php/?id=12', `301 /video/${id}`, one)
  await leads('/news.php?id=13', '410', one)
  await leads('/%d6%d0.html', '301 /videos', one)
  await rule('/2018/old', '/columns/')
  await newsroom.sql(`delete from redirect where path = '/columns'`)
  await leads('/2018/old/', '301 /columns', one)
  await newsroom.sql(`update story set kind = 'article' where id = $1`, [id])
  await leads('/news.php?id=12', `301 /article/${id}`, one)
})

test('a rule asks again, and brings no header of ours with it', async () => {
  const answer = await server.get('/2018/old')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(await answer.text()).toBe('')
})
