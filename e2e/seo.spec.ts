/** Checks the HTML of every page type against the standards. The browser is only used to parse XML. */
import { type APIRequestContext, expect, type Page, test } from 'playwright/test'
import sharp from 'sharp'
import { fields, list } from '@/lib/seo/testing/check'
import { feedFaults } from '@/lib/seo/testing/feed-rules'
import { type Head, headFaults, readHead } from '@/lib/seo/testing/head'
import { isAllowed } from '@/lib/seo/testing/robots-rules'
import { indexFaults, urlsetFaults } from '@/lib/seo/testing/schema'
import {
  newsFaults,
  sitemapEntries,
  sitemapFaults,
  videoFaults,
} from '@/lib/seo/testing/sitemap-rules'
import { thingFaults } from '@/lib/seo/testing/thing-rules'

const listing = ['BreadcrumbList', 'CollectionPage']

/** For each page type how to find one, and the types of its structured data. */
const pages: Record<string, { find: RegExp | string; things: string[] }> = {
  home: { find: '/', things: ['CollectionPage', 'NewsMediaOrganization', 'WebSite'] },
  columns: { find: '/columns', things: listing },
  column: { find: /\/column\/[^/]+$/, things: listing },
  videos: { find: '/videos', things: listing },
  hot: { find: '/hot', things: listing },
  topic: { find: /\/topic\/[^/]+$/, things: listing },
  article: { find: /\/article\/\d+$/, things: ['BreadcrumbList', 'NewsArticle'] },
  about: { find: '/page/about', things: ['AboutPage', 'BreadcrumbList'] },
  contact: { find: '/page/contact', things: ['BreadcrumbList', 'ContactPage'] },
  legal: { find: '/page/legal', things: ['BreadcrumbList', 'WebPage'] },
}

for (const [name, { find, things }] of Object.entries(pages)) {
  test(`${name}: head and structured data are valid`, async ({ request, baseURL }) => {
    const path = typeof find === 'string' ? find : await firstListed(request, find)
    const head = await headOf(request, path)
    expect(headFaults(head)).toEqual([])
    expect(canonical(head)).toBe(`${baseURL}${path}`)
    expect(typesOf(head)).toEqual(things)
    expect(head.things.flatMap(thingFaults)).toEqual([])
    await expectPicture(request, head.metas.get('og:image')?.[0], {
      width: Number(head.metas.get('og:image:width')?.[0]),
      height: Number(head.metas.get('og:image:height')?.[0]),
    })
  })
}

test('archive: head and structured data are valid', async ({ request, baseURL }) => {
  const article = await headOf(request, await firstListed(request, /\/article\/\d+$/))
  const day = article.metas.get('article:published_time')?.[0]?.slice(0, 10).replaceAll('-', '/')
  const head = await headOf(request, `/archive/${day}`)
  expect(headFaults(head)).toEqual([])
  expect(canonical(head)).toBe(`${baseURL}/archive/${day}`)
  expect(typesOf(head)).toEqual(listing)
  expect(head.things.flatMap(thingFaults)).toEqual([])
})

test('video: structured data, og:video and sitemap name the same playable file', async ({
  request,
}) => {
  const [entry] = sitemapEntries(await text(request, '/sitemap/video.xml'))
  const head = await headOf(request, new URL(String(entry?.loc)).pathname)
  expect(headFaults(head)).toEqual([])
  expect(typesOf(head)).toEqual(['BreadcrumbList', 'NewsArticle', 'VideoObject'])
  expect(head.things.flatMap(thingFaults)).toEqual([])

  const video = thing(head, 'VideoObject')
  expect(head.metas.get('og:type')).toEqual(['video.other'])
  expect(head.metas.get('og:video')).toEqual([video.contentUrl])
  expect(fields(entry?.['video:video'])['video:content_loc']).toBe(video.contentUrl)
  const clip = await request.get(String(video.contentUrl), { headers: { range: 'bytes=0-99' } })
  expect(clip.status()).toBe(206)
  expect(clip.headers()['content-type']).toBe('video/mp4')
})

test('pictures have the size that structured data claims', async ({ request }) => {
  const paths = await allListed(request, /\/(?:article|video)\/\d+$/)
  for (const path of paths.slice(0, 5)) {
    const article = thing(await headOf(request, path), 'NewsArticle')
    for (const image of list(article.image).map(fields)) {
      await expectPicture(request, image.url, { width: image.width, height: image.height })
    }
    await expectPicture(request, fields(fields(article.publisher).logo).url)
  }
})

test('pages of older items are noindex, follow', async ({ request, baseURL }) => {
  const html = await text(request, '/videos')
  const path = /href="(\/videos\/before\/[^"]+)"/.exec(html)?.[1]
  expect(path).toBeDefined()
  const head = await headOf(request, String(path))
  expect(headFaults(head)).toEqual(['indexed'])
  expect(head.metas.get('robots')?.[0]).toMatch(/noindex, follow/)
  expect(canonical(head)).toBe(`${baseURL}${path}`)
})

test('a 404 is noindex and has no structured data', async ({ request }) => {
  for (const path of ['/article/2147483647', '/column/no-such-column', '/nowhere']) {
    const response = await request.get(path)
    expect(response.status()).toBe(404)
    const head = readHead(await response.text())
    expect(head.metas.get('robots')?.join()).toContain('noindex')
    expect(head.things).toEqual([])
  }
})

test('feeds are valid RSS, and those of unknown columns and topics answer 404', async ({
  request,
  page,
  baseURL,
}) => {
  const column = await firstListed(request, /\/column\/[^/]+$/)
  const topic = await firstListed(request, /\/topic\/[^/]+$/)
  expect(await isWellFormed(page, '<a><b></a>')).toBe(false)
  for (const path of ['/feed.xml', `${column}/feed.xml`, `${topic}/feed.xml`]) {
    const response = await request.get(path)
    expect(response.headers()['content-type']).toBe('application/rss+xml; charset=utf-8')
    const file = await response.text()
    expect(await isWellFormed(page, file)).toBe(true)
    expect(feedFaults(file, `${baseURL}${path}`)).toEqual([])
    expect(file).toContain('<item>')
    expect(file).toContain('<content:encoded>')
  }
  for (const path of ['/column/no-such-column/feed.xml', '/topic/no-such-topic/feed.xml']) {
    expect((await request.get(path)).status()).toBe(404)
  }
})

test('sitemaps are valid and list canonical addresses that robots.txt allows', async ({
  request,
}) => {
  const index = await text(request, '/sitemap.xml')
  expect(await indexFaults(index)).toEqual([])
  expect(sitemapFaults(index)).toEqual([])
  const robots = await text(request, '/robots.txt')
  for (const { loc } of sitemapEntries(index)) {
    const path = new URL(String(loc)).pathname
    const file = await text(request, path)
    expect(sitemapFaults(file)).toEqual([])
    const locs = sitemapEntries(file).map((entry) => String(entry.loc))
    expect(locs.filter((each) => !isAllowed(robots, new URL(each).pathname))).toEqual([])
    // Without news of the last two days the file is empty, which Google allows and the schema does not.
    if (locs.length > 0 || path !== '/sitemap/news.xml')
      expect(await urlsetFaults(file), path).toEqual([])
    const pictures = sitemapEntries(file).flatMap((entry) => list(entry['image:image']))
    for (const picture of sample(pictures, 2)) {
      await expectPicture(request, fields(picture)['image:loc'])
    }
    for (const each of sample(locs, 4)) {
      const head = await headOf(request, new URL(each).pathname)
      expect(canonical(head)).toBe(each)
    }
  }
  expect(newsFaults(await text(request, '/sitemap/news.xml'))).toEqual([])
  expect(videoFaults(await text(request, '/sitemap/video.xml'))).toEqual([])
  for (const file of ['0.xml', '214749.xml', '214750.xml', '1']) {
    expect((await request.get(`/sitemap/stories/${file}`)).status()).toBe(404)
  }
})

test('robots.txt names the sitemap and disallows only private pages', async ({
  request,
  baseURL,
}) => {
  const response = await request.get('/robots.txt')
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const robots = await response.text()
  expect(robots).toMatch(/^User-agent: \*$/m)
  expect(robots.split('\n')).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  for (const path of ['/', '/media/a.mp4', '/image/320/a.jpg.webp', '/assets/elements.js']) {
    expect(isAllowed(robots, path)).toBe(true)
  }
  for (const path of ['/me', '/me/history', '/desk', '/api/reader', '/search?q=1']) {
    expect(isAllowed(robots, path)).toBe(false)
  }
})

test('speculation rules and the web manifest are served', async ({ request }) => {
  const rules = await request.get('/speculation-rules.json')
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json')
  expect(await rules.json()).toHaveProperty('prefetch')
  const home = await request.get('/')
  expect(home.headers()['speculation-rules']).toBe('"/speculation-rules.json"')
  const manifest = await request.get('/manifest.webmanifest')
  expect(manifest.headers()['content-type']).toBe('application/manifest+json')
  const [icon] = list(fields(await manifest.json()).icons).map(fields)
  await expectPicture(request, icon?.src, { width: 512, height: 512 })
})

async function text(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  return response.text()
}

async function headOf(request: APIRequestContext, path: string): Promise<Head> {
  return readHead(await text(request, path))
}

/** The matching paths in the sitemaps. */
async function allListed(request: APIRequestContext, path: RegExp): Promise<string[]> {
  const index = sitemapEntries(await text(request, '/sitemap.xml')).map(({ loc }) => String(loc))
  const file = /article|video/.test(path.source) ? '/sitemap/stories/' : '/sitemap/pages.xml'
  const sitemap = index.find((loc) => loc.includes(file))
  const entries = sitemapEntries(await text(request, new URL(String(sitemap)).pathname))
  return entries.map(({ loc }) => new URL(String(loc)).pathname).filter((each) => path.test(each))
}

async function firstListed(request: APIRequestContext, path: RegExp): Promise<string> {
  const [first] = await allListed(request, path)
  expect(first, `a page like ${path}`).toBeDefined()
  return String(first)
}

async function expectPicture(
  request: APIRequestContext,
  url: unknown,
  size: Record<string, unknown> = {},
): Promise<void> {
  const response = await request.get(String(url))
  expect(response.status(), String(url)).toBe(200)
  expect(await sharp(await response.body()).metadata()).toMatchObject(size)
}

async function isWellFormed(page: Page, file: string): Promise<boolean> {
  return page.evaluate(
    (xml) => !new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror'),
    file,
  )
}

function canonical(head: Head): string | undefined {
  return head.links.find(({ rel }) => rel === 'canonical')?.href
}

function typesOf(head: Head): string[] {
  return head.things.map((each) => String(fields(each)['@type'])).sort()
}

function thing(head: Head, type: string): Record<string, unknown> {
  return fields(head.things.find((each) => fields(each)['@type'] === type))
}

/** At most `many` items, evenly spaced. */
function sample<T>(items: T[], many: number): T[] {
  const step = Math.max(1, Math.floor((items.length - 1) / (many - 1)))
  return items.filter((_, index) => index % step === 0).slice(0, many)
}
