import { expect, test } from 'vitest'
import { dayOf } from '@/lib/time'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()
const notifiedTags = async () => tagsOf(await sql.notifications())

async function write(more = ''): Promise<void> {
  await sql(`insert into story (status, title, column_slug, keywords, body)
    values ('published', '题', 'shixun', '{港口}', '正文。')`)
  if (more) await sql(`update story set ${more}`)
  await sql.notifications()
}

const today = dayOf(new Date().toISOString())
const card = [
  'card/1',
  'column/shixun',
  `day/${today}`,
  'feed',
  'keyword/港口',
  'kind/article',
  `month/${today.slice(0, 7)}`,
  'news-sitemap',
  'related/港口',
  'sitemap',
  'sitemap/1',
  'stories',
  'story/1',
]

test('a new story notifies its page and its lists', async () => {
  await sql(`insert into story (status, title, column_slug, keywords, body)
    values ('published', '题', 'shixun', '{港口}', '正文。')`)
  expect([...new Set(await notifiedTags())]).toEqual(card)
})

test('a draft notifies its own page only', async () => {
  await sql(`insert into story (title, column_slug) values ('稿', 'shixun')`)
  expect(await notifiedTags()).toEqual(['story/1'])
  await sql(`update story set title = '稿二', column_slug = 'other'`)
  expect(await notifiedTags()).toEqual(['story/1'])
})

test.each([
  `body = '新'`,
  `byline = '某人'`,
  `comment_policy = 'closed'`,
  `source_url = 'https://example.com/'`,
])('a change of %s notifies the page and the feeds', async (change) => {
  await write()
  await sql(`update story set ${change}`)
  expect(await notifiedTags()).toEqual(['feed', 'news-sitemap', 'sitemap', 'sitemap/1', 'story/1'])
})

test('a correction notifies the list of corrections too', async () => {
  await write()
  await sql(`update story set correction = '更正'`)
  expect(await notifiedTags()).toEqual(expect.arrayContaining(['corrections', 'feed', 'story/1']))
  await sql(`update story set title = '新题'`)
  expect(await notifiedTags()).toContain('corrections')
})

test.each([
  `title = '新题'`,
  `summary = '新'`,
  `source = '别报'`,
  `front_position = 1`,
  `layout = 'gallery'`,
  `status = 'withdrawn'`,
  `status = 'draft'`,
])('a change of %s notifies every list', async (change) => {
  await write()
  await sql(`update story set ${change}`)
  expect(await notifiedTags()).toEqual(card)
})

test('a changed day notifies both days and the archive', async () => {
  await write()
  await sql(`update story set published_at = '2020-01-01 20:00Z'`)
  const moved = ['archive', 'day/2020-01-02', 'month/2020-01']
  expect(await notifiedTags()).toEqual([...card, ...moved].sort())
})

test('a keyword of thousands does not notify related stories', async () => {
  await sql(`insert into listing.counter (name, stories) values ('keyword/港口', 2000)`)
  await write()
  await sql(`update story set title = '新题'`)
  expect(await notifiedTags()).toEqual(card.filter((tag) => tag !== 'related/港口'))
})

test('a move notifies the old and the new column', async () => {
  await write()
  await sql(`insert into keyword (name) values ('航运')`)
  await sql.notifications()
  await sql(`update story set column_slug = 'other', keywords = '{航运}', kind = 'video'`)
  expect(await notifiedTags()).toEqual(
    [
      ...card,
      'column/other',
      'keyword/航运',
      'kind/video',
      'related/航运',
      'video-sitemap',
      'video-sitemap/1',
    ].sort(),
  )
})

test('a deleted story notifies its page and lists', async () => {
  await write()
  await sql('delete from story')
  expect(await notifiedTags()).toEqual(card)
})

test('an update without changes does not notify', async () => {
  await write()
  await sql(`update story set title = 'x' where id = 99`)
  await sql(`update "column" set name = 'x' where slug = 'none'`)
  await sql(`insert into keyword (name) values ('港口') on conflict do nothing`)
  expect(await notifiedTags()).toEqual([])
})

test('a changed column notifies everything', async () => {
  for (const change of [
    `insert into "column" (slug, name) values ('new', '新栏')`,
    `update "column" set name = '旧栏' where slug = 'new'`,
    `delete from "column" where slug = 'new'`,
  ]) {
    await sql(change)
    expect(await notifiedTags()).toEqual(['everything'])
  }
})

test('keywords, pages and pictures notify by old and new key', async () => {
  await sql(`insert into keyword (name) values ('风')`)
  expect(await notifiedTags()).toEqual(['keyword/风', 'sitemap'])
  await sql(`update keyword set name = '云'`)
  expect(await notifiedTags()).toEqual(['keyword/云', 'keyword/风', 'sitemap'].sort())
  await sql(`insert into page (slug, title) values ('about', '关于')`)
  expect(await notifiedTags()).toEqual(['page/about', 'sitemap'])
  await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1)`)
  expect(await notifiedTags()).toEqual(['image/a.jpg'])
})

test('a changed picture or clip notifies the cards of its stories', async () => {
  await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1)`)
  await sql(`insert into video (key, file, poster, duration) values ('a', 'a.mp4', 'a.jpg', 1)`)
  await write(`video = 'a'`)
  await sql(`update image set alt = '海'`)
  expect([...new Set(await notifiedTags())]).toEqual(['image/a.jpg', ...card].sort())
  await sql(`update image set focus_y = 20`)
  expect([...new Set(await notifiedTags())]).toEqual(['image/a.jpg', ...card].sort())
  await sql(`update video set duration = 2`)
  expect(await notifiedTags()).toEqual(card)
})

test('an update of 2,000 rows sends one notification', async () => {
  await sql(`insert into story (status, title, column_slug, body)
    select 'published', i::text, 'shixun', '正文。' from generate_series(1, 2000) i`)
  expect(await sql.notifications()).toEqual(['everything'])
  await sql(`update story set body = '新'`)
  expect(await sql.notifications()).toEqual(['everything'])
})

test('200 stories with twenty long keywords fit the payload', async () => {
  await sql(`insert into story (status, title, column_slug, keywords, body)
    select 'published', i::text, 'shixun',
      array(select repeat('字', 16) || lpad((i * 2 + j % 3)::text, 4, '0') from generate_series(1, 20) j), '正文。'
    from generate_series(1, 150) i`)
  for (const payload of await sql.notifications())
    expect(Buffer.byteLength(payload)).toBeLessThan(8000)
  await sql(`insert into story (status, title, column_slug, keywords, body) values
    ('published', '题', 'shixun', array(select repeat('龘', 19) || chr(65 + j) from generate_series(1, 20) j), '正文。')`)
  const payloads = await sql.notifications()
  expect(tagsOf(payloads).filter((tag) => tag.startsWith('keyword/')).length).toBeGreaterThan(19)
  for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8000)
})

test('TRUNCATE notifies everything', async () => {
  await write()
  await sql('truncate story cascade')
  expect(await notifiedTags()).toEqual(['everything'])
})
