import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { indexFaults, urlsetFaults } from '@/lib/seo/testing/schema'
import { sitemapEntries } from '@/lib/seo/testing/sitemap-rules'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let uploads: string
let newsroom: Newsroom
let instance: Instance

test.beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.sql(`insert into image (key, width, height) values ('a/b.jpg', 1600, 900)`)
  await newsroom.sql(
    `insert into video (key, file, poster, duration) values ('tide', 'tide.mp4', 'a/b.jpg', 42)`,
  )
  const fields = { title: '渡轮复航', published_at: '2025-03-05T00:00:00Z' }
  for (const id of [1, 10_000, 10_001, 30_000]) await newsroom.publish({ id, ...fields })
  await newsroom.publish({ id: 10_002, ...fields, kind: 'video', video: 'tide' })
  await newsroom.publish({ id: 10_003, title: '今日', published_at: new Date() })
  await newsroom.sql(`insert into video (key, file, duration) values ('gone', 'gone.mp4', 42)`)
  await newsroom.publish({ id: 10_004, ...fields, kind: 'video', video: 'gone' })
  uploads = mkdtempSync(join(tmpdir(), 'xiaowen-uploads-'))
  writeFileSync(join(uploads, 'tide.mp4'), 'a clip')
  instance = await startInstance(newsroom.databaseUrl, undefined, { UPLOADS_DIR: uploads })
})

test.afterAll(async () => {
  await instance.stop()
  await newsroom.close()
  rmSync(uploads, { recursive: true })
})

async function text(path: string): Promise<string> {
  const answer = await instance.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

async function listed(path: string): Promise<string[]> {
  return sitemapEntries(await text(path)).map(({ loc }) => new URL(String(loc)).pathname)
}

test('every sitemap is valid, and each story is in the shard of its id', async () => {
  expect(await indexFaults(await text('/sitemap.xml'))).toEqual([])
  const files = await listed('/sitemap.xml')
  expect(files).toEqual([
    '/sitemap/pages.xml',
    '/sitemap/news.xml',
    '/sitemap/video.xml',
    ...[1, 2, 3].map((shard) => `/sitemap/stories/${shard}.xml`),
  ])
  for (const file of files) expect(await urlsetFaults(await text(file)), file).toEqual([])
  expect(await listed('/sitemap/stories/1.xml')).toEqual(['/article/1', '/article/10000'])
  expect(await listed('/sitemap/stories/2.xml')).toEqual([
    '/article/10001',
    '/video/10002',
    '/article/10003',
    '/video/10004',
  ])
  expect(await listed('/sitemap/news.xml')).toEqual(['/article/10003'])
  expect(await listed('/sitemap/video.xml')).toEqual(['/video/10002'])
  expect((await instance.get('/sitemap/stories/4.xml')).status).toBe(404)
})

test('a video whose file is not there is being prepared, until the file arrives', async () => {
  const shows = async (path: string, part: string) => (await text(path)).includes(part)
  expect(await shows('/video/10004', '视频正在准备中')).toBe(true)
  expect(await shows('/video/10004', '/media/')).toBe(false)
  expect(await shows('/feed.xml', 'gone.mp4')).toBe(false)
  expect((await instance.get('/embed/10004')).status).toBe(404)
  writeFileSync(join(uploads, 'gone.mp4'), 'a clip')
  await expect.poll(() => shows('/video/10004', '/media/gone.mp4')).toBe(true)
  await expect.poll(() => listed('/sitemap/video.xml')).toContain('/video/10004')
})

/** Sitemaps that depend on their stories only, not on the time. */
const others = ['/sitemap/stories/1.xml', '/sitemap/stories/2.xml', '/sitemap/video.xml']

test('a changed story invalidates its shard and no other', async () => {
  const files = ['/sitemap.xml', '/sitemap/stories/3.xml', ...others]
  for (const file of files) await text(file)
  await newsroom.sql(`update story set title = '渡轮停航' where id = 30000`)
  // Until now the last change was the publication.
  const shows = async () => (await text('/sitemap/stories/3.xml')).includes('<lastmod>2025-03-05')
  await expect.poll(shows, { intervals: [5, 20, 50] }).toBe(false)
  const index = sitemapEntries(await text('/sitemap.xml'))
  const entry = index.find(({ loc }) => String(loc).endsWith('/sitemap/stories/3.xml'))
  expect(entry?.lastmod).toMatch(/^(?!2025-03-05)\d{4}-/)
  const before = await instance.metric('renders_total')
  for (const file of others) await text(file)
  expect(await instance.metric('renders_total')).toBe(before)
})

test('a like and a draft invalidate no sitemap', async () => {
  const files = ['/sitemap/stories/3.xml', ...others]
  for (const file of files) await text(file)
  const [renders, drops] = [
    await instance.metric('renders_total'),
    await instance.metric('drops_total'),
  ]
  await newsroom.sql('insert into listing.story_count (story_id, likes) values (30000, 5)')
  await newsroom.publish({ title: '未发', status: 'draft', id: 30_001 })
  await expect
    .poll(() => instance.metric('drops_total'), { intervals: [5, 20, 50] })
    .toBeGreaterThan(drops)
  for (const file of files) await text(file)
  expect(await instance.metric('renders_total')).toBe(renders)
})
