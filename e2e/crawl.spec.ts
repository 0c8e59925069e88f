/** Crawls a site of 1,000 stories from the front page and through the sitemaps. */
import { expect, test } from 'playwright/test'
import { sitemapEntries } from '@/lib/seo/testing/sitemap-rules'
import { thingFaults } from '@/lib/seo/testing/thing-rules'
import { loadStories } from '../bench/corpus/load'
import { type Instance, startInstance } from '../scripts/testing/instance'
import { type Newsroom, openNewsroom } from '../scripts/testing/newsroom'
import { crawl, type CrawledPage } from './support/crawl'

const STORIES = 1000

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let newsroom: Newsroom
let instance: Instance
let pages: Map<string, CrawledPage>

test.beforeAll(async () => {
  test.setTimeout(600_000)
  newsroom = await openNewsroom()
  await loadStories(newsroom.databaseUrl, STORIES)
  // Reduces the generated keywords to 80 topics, a realistic number for 1,000 stories.
  await newsroom.sql(
    `update story set keywords =
       array(select distinct '话题' || abs(hashtext(word)) % 80 from unnest(keywords) as word)`,
  )
  // The pages that the footer links to.
  await newsroom.sql(
    `insert into page (slug, title, body)
     select slug, '关于' || slug, '正文。' from unnest('{about,contact,services,advertising,links,legal}'::text[]) slug`,
  )
  instance = await startInstance(newsroom.databaseUrl)
  pages = await crawl(instance, '/')
})

test.afterAll(async () => {
  await instance.stop()
  await newsroom.close()
})

const allPages = () => [...pages.values()]
const indexable = () =>
  allPages().filter(({ head }) => head && !head.metas.get('robots')?.[0]?.includes('noindex'))

test('no link is broken or redirected', () => {
  const wrong = allPages().filter(({ status }) => status !== 200)
  expect(wrong.map(({ status, path, from }) => `${status} ${path} (from ${from})`)).toEqual([])
})

test('every indexable page is its own canonical and has a unique title', () => {
  const conflicts = indexable().filter(
    ({ path, head }) =>
      head?.links.find(({ rel }) => rel === 'canonical')?.href !== instance.url + path,
  )
  expect(conflicts.map(({ path }) => path)).toEqual([])
  const titled = new Map<string, string[]>()
  for (const { head, path } of indexable())
    titled.set(head?.title ?? '', [...(titled.get(head?.title ?? '') ?? []), path])
  expect([...titled].filter(([, paths]) => paths.length > 1)).toEqual([])
})

test('no link leads to /comments, which repeats a story', () => {
  expect([...pages.keys()].filter((path) => path.startsWith('/comments/'))).toEqual([])
})

test('structured data is valid on every page', () => {
  const faults = allPages().flatMap(({ path, head }) =>
    (head?.things.flatMap(thingFaults) ?? []).map((fault) => `${path}: ${fault}`),
  )
  expect(faults).toEqual([])
})

test('the sitemaps list every story, and every listed page is reachable by links', async () => {
  const files = await listed('/sitemap.xml')
  const paths = (await Promise.all(files.map(listed))).flat()
  expect(new Set(paths).size).toBeGreaterThan(STORIES)
  expect(paths.filter((path) => pages.get(path)?.status !== 200)).toEqual([])
  const listedPaths = new Set(paths)
  const stories = indexable().filter(({ path }) => /^\/(article|video)\/\d+$/.test(path))
  expect(stories).toHaveLength(STORIES)
  expect(stories.filter(({ path }) => !listedPaths.has(path)).map(({ path }) => path)).toEqual([])
})

test('the oldest story is at most four clicks from the front page', async () => {
  const [first] = await newsroom.sql<{ id: number; kind: string }>(
    `select id, kind from story where status = 'published' order by published_at limit 1`,
  )
  expect(pages.get(`/${first?.kind}/${first?.id}`)?.clicks).toBeLessThanOrEqual(4)
})

/** The paths in a sitemap or in the index. */
async function listed(path: string): Promise<string[]> {
  const entries = sitemapEntries(await (await instance.get(path)).text())
  return entries.map(({ loc }) => new URL(String(loc)).pathname)
}
