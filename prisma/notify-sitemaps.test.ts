/** A change makes old the sitemaps that list the story, and no other. */
import { expect, test } from 'vitest'
import { SHARD_SIZE } from '@/lib/content/sitemap-stories'
import { plainSql, tagsOf } from './testing/sql'

const sql = plainSql()

/** The sitemaps among what was announced. */
async function heard(): Promise<string[]> {
  const tags = new Set(tagsOf(await sql.heard()))
  return [...tags].filter((tag) => tag.includes('sitemap')).sort()
}

/** Stories of last year with these ids, each with these fields. */
async function write(ids: number[], fields = ''): Promise<void> {
  for (const id of ids) {
    await sql(
      `insert into story (id, status, title, column_slug, published_at)
       values ($1, 'published', '题', 'shixun', now() - interval '1 year')`,
      [id],
    )
    if (fields) await sql(`update story set ${fields} where id = $1`, [id])
  }
  await sql.heard()
}

test('the shards of the database are those of the application', async () => {
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
])('%s makes one shard old', async (change) => {
  await write([1, SHARD_SIZE + 1, 3 * SHARD_SIZE])
  await sql(`update story set ${change} where id = $1`, [SHARD_SIZE + 1])
  expect(await heard()).toEqual(['sitemap', 'sitemap/2'])
})

test('a new story and a deleted one make their own shard old', async () => {
  await write([1])
  await sql(
    `insert into story (id, status, title, column_slug, published_at)
     values ($1, 'published', '题', 'shixun', '2020-01-01')`,
    [SHARD_SIZE + 5],
  )
  expect(await heard()).toEqual(['sitemap', 'sitemap/2'])
  await sql('delete from story where id = $1', [SHARD_SIZE + 5])
  expect(await heard()).toEqual(['sitemap', 'sitemap/2'])
})

test('a story that takes another id leaves one shard for the other', async () => {
  await write([1])
  await sql('update story set id = $1 where id = 1', [5 * SHARD_SIZE])
  expect(await heard()).toEqual(['sitemap', 'sitemap/1', 'sitemap/5'])
})

test('a draft, a count and a view make none old', async () => {
  await write([9])
  await sql(`insert into story (title) values ('稿')`)
  await sql(`insert into listing.story_count (story_id, likes) values (9, 9)`)
  await sql(`update listing.story_count set likes = 10`)
  await sql(`insert into listing.story_views (story_id, hour, views) values (9, now(), 5)`)
  expect(await heard()).toEqual([])
})

test('a picture makes old the shards of the stories whose cover it is', async () => {
  await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1), ('b.jpg', 1, 1)`)
  await sql(`insert into video (key, file, poster, duration) values ('a', 'a.mp4', 'a.jpg', 1)`)
  await write([1, 3 * SHARD_SIZE], `cover = 'a.jpg'`)
  await write([SHARD_SIZE + 1], `cover = 'b.jpg'`)
  await write([4 * SHARD_SIZE], `kind = 'video', video = 'a'`)
  await sql(`update image set key = 'c.jpg' where key = 'a.jpg'`)
  expect(await heard()).toEqual([
    'sitemap',
    'sitemap/1',
    'sitemap/3',
    'sitemap/4',
    'video-sitemap',
    'video-sitemap/4',
  ])
  await sql(`update image set caption = '新' where key = 'b.jpg'`)
  expect(await heard()).toEqual(['sitemap', 'sitemap/2'])
})

test('only what is new makes the news old, only a video the videos', async () => {
  await write([1], `published_at = now() - interval '49 hours'`)
  await sql(`update story set title = '新题'`)
  expect(await heard()).toEqual(['news-sitemap', 'sitemap', 'sitemap/1'])
  await sql(`update story set published_at = '2020-01-01'`)
  expect(await heard()).toEqual(['news-sitemap', 'sitemap', 'sitemap/1'])
  await sql(`update story set kind = 'video'`)
  expect(await heard()).toEqual(['sitemap', 'sitemap/1', 'video-sitemap', 'video-sitemap/1'])
  await sql(`update story set body = '新'`)
  expect(await heard()).toEqual(['sitemap', 'sitemap/1', 'video-sitemap', 'video-sitemap/1'])
})
