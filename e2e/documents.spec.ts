import { readFileSync } from 'node:fs'
import { type BrowserContext, expect, test } from 'playwright/test'
import { asAdmin } from '../scripts/testing/instance'
import { html, publicPages } from './support/pages'

test('the build prerenders no page', () => {
  const manifest = readFileSync('build/current/.next/prerender-manifest.json', 'utf8')
  const { routes, dynamicRoutes } = JSON.parse(manifest) as Record<string, object>
  // Next's built-in page.
  expect(Object.keys(routes ?? {})).toEqual(['/_global-error'])
  expect(dynamicRoutes).toEqual({})
})

test('every missing page is the same complete document with 404 and noindex', async ({
  request,
}) => {
  const notFound = await html(request, '/nowhere', 404)
  expect(notFound).toMatch(/<\/html>$/)
  expect(notFound.slice(0, notFound.indexOf('</head>'))).toMatch(
    /<title>.+<meta name="robots" content="noindex/s,
  )
  for (const path of ['/article/0', '/videos/before/nope', '/archive/1990/01/01', '/not-found'])
    expect(await html(request, path, 404), path).toBe(notFound)
})

test('no public page has a framework script, an inline script or an inline style', async ({
  request,
}) => {
  for (const [name, path] of Object.entries(await publicPages(request))) {
    const text = await html(request, path)
    for (const [script, attributes = ''] of text.matchAll(/<script\b([^>]*)>/g)) {
      expect(attributes, `${name}: ${script}`).toMatch(
        /src="\/assets\/|type="application\/ld\+json"/,
      )
    }
    expect(text, name).not.toMatch(/as="script"|\sstyle="|<style|\son[a-z]+="/)
    expect(text, name).toContain('<html lang="zh-CN"')
  }
})

test('every public page has the strict content security policy', async ({ request }) => {
  for (const [name, path] of Object.entries(await publicPages(request))) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? ''
    const directives = policy.split('; ').map((line) => line.split(/ (.*)/s).slice(0, 2))
    expect(new Map(directives as [string, string][]), name).toEqual(
      new Map(
        Object.entries({
          'default-src': "'self'",
          'script-src': "'self'",
          'style-src': "'self'",
          'base-uri': "'none'",
          'form-action': "'self'",
          'frame-ancestors': "'none'",
          'object-src': "'none'",
          'media-src': "'self' blob:",
        }),
      ),
    )
  }
})

for (const javaScriptEnabled of [true, false]) {
  test(`every public page loads without an error, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
    request,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const pages = Object.entries(await publicPages(request))
    // Four at once, since networkidle waits for half a second without requests.
    while (pages.length > 0) {
      const results = pages
        .splice(0, 4)
        .map(
          async ([name, path]) =>
            [name, await collectErrors(context, `${baseURL}${path}`)] as const,
        )
      for (const [name, errors] of await Promise.all(results)) expect(errors, name).toEqual([])
    }
    await context.close()
  })
}

/** Errors of the console, the page and the network, except the page's own 404. */
async function collectErrors(context: BrowserContext, url: string): Promise<string[]> {
  const page = await context.newPage()
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url !== url) found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== url)
      found.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.close()
  return found
}

test('a document is the same in br, gzip and identity, and 304 with its ETag', async ({
  request,
  baseURL,
}) => {
  for (const path of ['/', '/feed.xml', '/videos']) {
    const bodies = new Set<string>()
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding }
      const answer = await fetch(`${baseURL}${path}`, { headers })
      bodies.add(await answer.text())
      expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
      expect(answer.headers.get('vary')).toBe('Accept-Encoding')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      const etag = answer.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[^"]+"$/)
      const again = await fetch(`${baseURL}${path}`, {
        headers: { ...headers, 'if-none-match': `"other", ${etag}` },
      })
      expect(again.status).toBe(304)
      expect(again.headers.get('etag')).toBe(etag)
      expect(await again.text()).toBe('')
    }
    expect(bodies.size, path).toBe(1)
    const head = await request.head(path)
    expect(head.status()).toBe(200)
    expect((await head.body()).length).toBe(0)
  }
})

test('an unused query string creates no second document', async ({ request, baseURL }) => {
  const plain = await html(request, '/videos')
  const count = async () => {
    const metrics = await request.get('/api/metrics', { headers: asAdmin })
    return /^xiaowen_documents (\d+)$/m.exec(await metrics.text())?.[1]
  }
  const before = await count()
  for (let n = 0; n < 20; n++)
    expect(await html(request, `/videos?utm_source=${n}&__nextDataReq=1`)).toBe(plain)
  expect(await count()).toBe(before)
  expect((await fetch(`${baseURL}/videos?x=1`)).status).toBe(200)
})
