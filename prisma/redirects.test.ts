import { beforeEach, expect, test } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()
const SITE = 'https://news.example'

beforeEach(async () => {
  await sql('truncate redirect')
  await sql.notifications()
})

async function rule(path: string, target = ''): Promise<void> {
  await sql('insert into redirect (path, target) values ($1, $2)', [path, target])
}

/** `301 /article/5`, `410`, or nothing. */
async function answer(address: string): Promise<string | undefined> {
  const [found] = await sql('select status, target from listing.find_redirect($1, $2)', [
    address,
    SITE,
  ])
  return found && `${String(found.status)} ${String(found.target)}`.trim()
}

test.each([
  ['/2019/05/title.html', '/2019/05/title.html'],
  ['/2019//05/./title/', '/2019/05/title'],
  ['/新闻/标题.html', '/%E6%96%B0%E9%97%BB/%E6%A0%87%E9%A2%98.html'],
  ['/%e6%96%b0%e9%97%bb', '/新闻'],
  ['/a%2fb', '/a%2Fb'],
  ['/a b', '/a%20b'],
  ['/list=1,2;x', '/list%3D1%2C2%3Bx'],
  ['/news/%d6%d0', '/news/%D6%D0'],
  ['https://old.example/a?id=1#top', '/a?id=1'],
  ['/news.php?id=12&cat=3', '/news.php?cat=3&id=12'],
  ['/news.php?id=12', '/news.php?id=12&from=timeline&isappinstalled=0'],
  ['/news.php?标题=港口', '/news.php?%E6%A0%87%E9%A2%98=%e6%b8%af%e5%8f%a3'],
  ['/news.php?a=1&b=2&c=3&d=4&e=5&f=6&g=7', '/news.php?g=7&a=1&b=2&c=3&d=4&e=5&f=6'],
  ['/news.php', '/news.php?page=2'],
  ['/?p=12', '/?p=12'],
  ['/?p=12', '/?utm_source=x&p=12&'],
  ['/?page_id=3&lang=zh', '/?lang=zh&page_id=3'],
  ['/?cat=港口', '/?cat=%E6%B8%AF%E5%8F%A3'],
  ['https://old.example/?p=12#more', '/?p=12'],
  ['/index.php?p=12', '/index.php?p=12'],
])('a rule for %s matches %s', async (path, asked) => {
  await rule(path, '/article/5')
  expect(await answer(asked)).toBe('301 /article/5')
})

test.each([
  ['/a', '/A'],
  ['/a', '/a/b'],
  ['/a%2Fb', '/a/b'],
  ['/news.php?id=12', '/news.php'],
  ['/news.php?id=12', '/news.php?id=123'],
  ['/news.php?id=12&cat=3', '/news.php?id=12'],
  ['/?p=12', '/'],
  ['/?p=12', '/?p=012'],
  ['/?p=12', '/?p=123'],
  ['/?p=12', '/?P=12'],
])('a rule for %s does not match %s', async (path, asked) => {
  await rule(path, '/article/5')
  expect(await answer(asked)).toBeUndefined()
})

test('the most specific rule wins', async () => {
  await rule('/news.php', '/columns')
  await rule('/news.php?id=12', '/article/12')
  await rule('/news.php?id=12&lang=en', '/article/13')
  expect(await answer('/news.php?lang=en&id=12&x=1')).toBe('301 /article/13')
  expect(await answer('/news.php?x=1&id=12')).toBe('301 /article/12')
  expect(await answer('/news.php?id=1')).toBe('301 /columns')
})

test('an empty target means 410 and can be set later', async () => {
  await rule('/gone')
  expect(await answer('/gone')).toBe('410')
  await sql(`update redirect set target = '/columns' where path = '/gone'`)
  expect(await answer('/gone')).toBe('301 /columns')
  await sql(`update redirect set target = '' where path = '/gone'`)
  expect(await answer('/gone')).toBe('410')
})

test('a chain of rules is one redirect, also through our own origin', async () => {
  await rule('/a', '/b')
  await rule('/b', `${SITE}/c?id=1`)
  await rule('/c?id=1', 'https://elsewhere.example/c')
  expect(await answer('/a')).toBe('301 https://elsewhere.example/c')
  await sql(`update redirect set target = '' where path = '/c?id=1'`)
  expect(await answer('/a')).toBe('410')
  await sql(`delete from redirect where path = '/b'`)
  expect(await answer('/a')).toBe('301 /b')
})

test('a target story is reached at the path of its kind', async () => {
  await sql(`insert into story (id, kind, title, column_slug, status, body)
    values (5, 'video', '片', 'shixun', 'published', '正文。')`)
  await rule('/a', '/article/5')
  expect(await answer('/a')).toBe('301 /video/5')
})

test('a public story ends the chain', async () => {
  await sql(`insert into story (id, title, column_slug, status, body)
    values (5, '文', 'shixun', 'withdrawn', '正文。')`)
  await rule('/a', '/article/5')
  await rule('/article/5', '/columns')
  expect(await answer('/a')).toBe('301 /columns')
  await sql(`update story set status = 'published' where id = 5`)
  expect(await answer('/a')).toBe('301 /article/5')
  const [found] = await sql(`select stories from listing.find_redirect('/a', $1)`, [SITE])
  expect(found).toEqual({ stories: [5] })
})

test('loops are refused', async () => {
  await expect(rule('/a', '/a/')).rejects.toThrow('新网址会绕回旧网址')
  await rule('/a', '/b')
  await expect(rule('/b', '/a')).rejects.toThrow('新网址会绕回旧网址')
  await rule('/self', `${SITE}/self`)
  expect(await answer('/self')).toBeUndefined()
  await rule('/list.php', '/list.php?page=1')
  expect(await answer('/list.php')).toBeUndefined()
})

test('a loop made by two sessions answers no redirect', async () => {
  await sql('alter table redirect disable trigger prepare')
  await rule('/a', '/b')
  await rule('/b', '/a')
  await sql('alter table redirect enable trigger prepare')
  expect(await answer('/a')).toBeUndefined()
})

test.each([
  ['/', '/columns', '旧网址须'],
  ['', '/columns', '旧网址须'],
  ['/api/story', '/columns', '系统自用'],
  ['/a/../b', '/columns', '双点'],
  ['/%2e%2e/b', '/columns', '双点'],
  ['/a/%2E%2e?id=1', '/columns', '双点'],
  ['/a?id=1&amp;cat=2', '/columns', '写成&'],
  ['/a?z=1&amp;b=2', '/columns', '写成&'],
  ['/a', 'http://plain.example/', '新网址须'],
  ['/a', '//elsewhere.example/', '新网址须'],
  ['/a', '/\\elsewhere.example/', '新网址须'],
  ['/a', 'javascript:alert(1)', '新网址须'],
  ['/a', 'https://trusted.example@elsewhere.example/', '新网址须'],
  ['/a', '/b c', '新网址须'],
])('%s to %s is refused', async (path, target, reason) => {
  await expect(rule(path, target)).rejects.toMatchObject({
    constraint: expect.stringContaining(reason) as string,
  })
})

test('a status that contradicts the target is refused', async () => {
  await expect(
    sql(`insert into redirect (path, target, status) values ('/a', '/b', 410)`),
  ).rejects.toMatchObject({ constraint: '301要填新网址_410不填' })
})

test('every change notifies', async () => {
  await rule('/a', '/b')
  await sql(`update redirect set target = '/c'`)
  await sql('delete from redirect')
  await sql('truncate redirect')
  expect(tagsOf(await sql.notifications())).toEqual(Array(4).fill('redirects'))
})

test('one of 100,000 rules is found by its index', async () => {
  // The paths are normalised already; the trigger would take ten seconds.
  await sql('alter table redirect disable trigger prepare')
  await sql(`insert into redirect (path, target)
    select '/old/' || n || '.html?id=' || n, '/article/' || n from generate_series(1, 100000) n`)
  await sql('alter table redirect enable trigger prepare')
  await sql('vacuum analyze redirect')
  const scans = async () => {
    await sql('select pg_stat_force_next_flush()')
    const [row] = await sql(`select seq_scan::int, idx_scan::int, seq_tup_read::int
      from pg_stat_user_tables where relname = 'redirect'`)
    return row as { seq_scan: number; idx_scan: number }
  }
  const before = await scans()
  for (let n = 1; n <= 200; n++)
    expect(await answer(`/old/${n}.html?from=x&id=${n}`)).toBe(`301 /article/${n}`)
  const after = await scans()
  expect(after.seq_scan).toBe(before.seq_scan)
  expect(after.idx_scan).toBeGreaterThan(before.idx_scan)
})
