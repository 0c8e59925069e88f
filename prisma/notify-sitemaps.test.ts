import { expect, test } from 'vitest'
import { SHARD_SIZE } from '@/lib/content/sitemap-stories'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()

/** The sitemaps among the notified tags. */
async function notifications(): Promise<string[]> {
  const tags = new Set(tagsOf(await sql.notifications()))
  return [...tags].filter((tag) => tag.includes('sitemap')).sort()
}

/** Stories of last year. */
async function write(ids: number[], fields = ''): Promise<void> {
  for (const id of ids) {
    await sql(
      `insert into story (id, status, title, column_slug, published_at, body)
       values ($1, 'published', '题', 'shixun', now() - interval '1 year', '正文。')`,
      [id],
    )
    if (fields) await sql(`update story set ${fields} where id = $1`, [id])
  }
  await sql.notifications()
}

test('shards are equal in SQL and TypeScript', async () => {
  const ids = [1, SHARD_SIZE, SHARD_SIZE + 1, 2 * SHARD_SIZE, 2_147_483_647]
  const [row] = await sql(
    'select array_agg(listing.shard(id)) as shards from unnest($1::int[]) id',
    [ids],
  )
  expect(row?.shards).toEqual(ids.map((id) => Math.ceil(id / SHARD_SIZE)))
})

test.each([
  `title = '新题'`,
  `body = '新'`,
  `cover = null, summary = '新'`,
  `status = 'withdrawn'`,
  `status = 'draft'`,
])('%s invalidates one shard', async (change) => {
  await write([1, SHARD_SIZE + 1, 3 * SHARD_SIZE])
  await sql(`update story set ${change} where id = $1`, [SHARD_SIZE + 1])
  expect(await notifications()).toEqual(['sitemap', 'sitemap/2'])
})

test('a new and a deleted story invalidate their own shard', async () => {
  await write([1])
  await sql(
    `insert into story (id, status, title, column_slug, published_at, body)
     values ($1, 'published', '题', 'shixun', '2020-01-01', '正文。')`,
    [SHARD_SIZE + 5],
  )
  expect(await notifications()).toEqual(['sitemap', 'sitemap/2'])
  await sql('delete from story where id = $1', [SHARD_SIZE + 5])
  expect(await notifications()).toEqual(['sitemap', 'sitemap/2'])
})

test('a changed id invalidates both shards', async () => {
  await write([1])
  await sql('update story set id = $1 where id = 1', [5 * SHARD_SIZE])
  expect(await notifications()).toEqual(['sitemap', 'sitemap/1', 'sitemap/5'])
})

test('a draft, a count and a view invalidate no shard', async () => {
  await write([9])
  await sql(`insert into story (title) values ('稿')`)
  await sql(`insert into listing.story_count (story_id, likes) values (9, 9)`)
  await sql(`update listing.story_count set likes = 10`)
  await sql(`insert into listing.story_views (story_id, hour, views) values (9, now(), 5)`)
  expect(await notifications()).toEqual([])
})

test('a picture invalidates the shards of stories with this cover', async () => {
  await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1), ('b.jpg', 1, 1)`)
  await sql(`insert into video (key, file, poster, duration) values ('a', 'a.mp4', 'a.jpg', 1)`)
  await write([1, 3 * SHARD_SIZE], `cover = 'a.jpg'`)
  await write([SHARD_SIZE + 1], `cover = 'b.jpg'`)
  await write([4 * SHARD_SIZE], `kind = 'video', video = 'a'`)
  await sql(`update image set key = 'c.jpg' where key = 'a.jpg'`)
  expect(await notifications()).toEqual([
    'sitemap',
    'sitemap/1',
    'sitemap/3',
    'sitemap/4',
    'video-sitemap',
    'video-sitemap/4',
  ])
  await sql(`update image set caption = '新' where key = 'b.jpg'`)
  expect(await notifications()).toEqual(['sitemap', 'sitemap/2'])
})

test('only new stories invalidate the news sitemap, only videos the video sitemap', async () => {
  await write([1], `published_at = now() - interval '49 hours'`)
  await sql(`update story set title = '新题'`)
  expect(await notifications()).toEqual(['news-sitemap', 'sitemap', 'sitemap/1'])
  await sql(`update story set published_at = '2020-01-01'`)
  expect(await notifications()).toEqual(['news-sitemap', 'sitemap', 'sitemap/1'])
  await sql(`update story set kind = 'video'`)
  expect(await notifications()).toEqual([
    'sitemap',
    'sitemap/1',
    'video-sitemap',
    'video-sitemap/1',
  ])
  await sql(`update story set body = '新'`)
  expect(await notifications()).toEqual([
    'sitemap',
    'sitemap/1',
    'video-sitemap',
    'video-sitemap/1',
  ])
})
