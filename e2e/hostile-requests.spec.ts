import http from 'node:http'
import { expect, test } from 'playwright/test'
import { asAdmin } from '../scripts/testing/instance'
import { exchange } from '../server/testing/raw'
import { publicPages } from './support/pages'

const hostileHeaders: Record<string, string>[] = [
  { 'content-security-policy': "script-src 'nonce-c3RyYW5nZXI='" },
  { 'x-forwarded-host': 'stranger.example', 'x-forwarded-proto': 'https' },
  { host: 'stranger.example' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '[]' },
  { 'x-middleware-subrequest': 'middleware' },
  { 'x-nextjs-data': '1' },
  { 'x-matched-path': '/admin' },
  { cookie: 'reader=1; __prerender_bypass=1; theme=dark' },
  { 'next-action': 'a'.repeat(40) },
  { 'x-prerender-revalidate': 'x' },
  { range: 'bytes=0-1' },
]

test('hostile headers change nothing in a cached page', async ({ request, baseURL }) => {
  const { article = '', home = '' } = await publicPages(request)
  for (const path of [home, article, '/hot', '/nowhere']) {
    for (const headers of hostileHeaders) {
      const [before, answer, after] = [
        await rawRequest(baseURL, path),
        await rawRequest(baseURL, path, headers),
        await rawRequest(baseURL, path),
      ]
      expect(answer.status, JSON.stringify(headers)).toBe(before.status)
      // Other tests may publish in between.
      const message = `${path} ${JSON.stringify(headers)}`
      expect([before.body, after.body], message).toContain(answer.body)
      expect(answer.body).not.toContain('stranger')
    }
  }
})

test('a page first rendered for a request with hostile headers is the ordinary page', async ({
  baseURL,
}) => {
  for (const [n, headers] of hostileHeaders.entries()) {
    // A cursor that no other test uses, so the page is not cached.
    const path = `/videos/before/${9_000_000_000_000 + n}-1`
    const first = await rawRequest(baseURL, path, headers)
    const second = await rawRequest(baseURL, path)
    expect(second.body).toBe(first.body)
    expect(second.status).toBe(200)
    expect(second.body).not.toMatch(/stranger|nonce|_next\/static\/[^"]*\.js/)
  }
})

test('malformed addresses answer 404 or 400 with a page', async ({ baseURL }) => {
  const malformed = [
    '/%E0%A4%A',
    '/topic/%E0%A4%A',
    '/topic/%',
    '/%00',
    '/article/%00',
    '/article/1%00',
    '/article/-1',
    '/article/1.5',
    '/article/99999999999999999999',
    '/article/abc',
    '/video/0',
    '/column/%2e%2e%2fetc',
    '/column/..%2f..%2fetc',
    '/topic/%F0%9F%98%80',
    `/topic/${'a'.repeat(8000)}`,
    `/${'b'.repeat(8000)}`,
    '/c'.repeat(2000),
    '/archive/2026/02/30',
    '/archive/0000/00/00',
    '/archive/2026/1/1',
    '/videos/before/x',
    '/videos/after/1-1',
    '/videos/before/1-1/2',
    '/column/none',
    '/page/none',
    '/sitemap/stories/0.xml',
    '/sitemap/stories/999999.xml',
    '/.env',
    '/wp-login.php',
    '/article/1/2/3',
    '/column/none/feed.xml',
    '/_not-found',
    // Names that mean something to Next.
    '/_error',
    '/_next',
    '/_next/data/x/index.json',
    '/404',
    '/500',
    '/index',
    '/%69ndex',
    '/index/index',
    '/index.html',
    '/index.txt',
    '/default',
    '/api',
    '/page',
    '/videos/index',
    '/videos/%69ndex',
    '/hot/index',
    '/column/shixun/index',
    '/topic/%E6%B8%AF%E5%8F%A3/index',
    '/archive/2026/11/28/index',
    '/comments/1/index',
    '/videos/index.rsc',
    '/videos.rsc',
    '/article/1.rsc',
    '/article/1%2Ersc',
    '/article/1.prefetch.rsc',
    '/article/1.segments/_tree.segment.rsc',
    '/column/shixun.rsc',
    '/column/shixun/feed.xml.rsc',
    '/topic/none.rsc',
    '/page/about.rsc',
    '/hot/week.rsc',
    '/archive/2026.rsc',
    '/me/index',
    '/desk/readers/1/index',
  ]
  for (const path of malformed) {
    const { status, body } = await rawRequest(baseURL, path)
    expect([404, 400], `${path.slice(0, 60)}: ${status}`).toContain(status)
    if (!path.endsWith('.xml')) expect(body, path.slice(0, 60)).toContain('<h1')
  }
})

test('unknown addresses share one document and are not rendered', async ({ request }) => {
  const renders = async () =>
    Number(
      /^xiaowen_renders_total (\d+)$/m.exec(
        await (await request.get('/api/metrics', { headers: asAdmin })).text(),
      )?.[1],
    )
  const notFound = await request.get('/nowhere')
  const before = await renders()
  for (let n = 0; n < 40; n += 1) {
    for (const path of [
      `/wp-${n}.php`,
      `/article/${1_000_000_000 + n}`,
      `/topic/没有${n}`,
      `/me/x${n}`,
    ]) {
      const answer = await request.get(path)
      expect(answer.status(), path).toBe(404)
      expect(await answer.text(), path).toBe(await notFound.text())
    }
  }
  // Other tests may publish in between, which renders the document again.
  expect((await renders()) - before).toBeLessThan(80)
})

test('odd methods answer 405 with those that are allowed, before Next', async ({ baseURL }) => {
  const port = Number(new URL(baseURL ?? '').port)
  const allowed = {
    '/': 'GET, HEAD',
    '/me/history': 'GET, HEAD',
    '/feed.xml': 'GET, HEAD',
    '/media/none.mp4': 'GET, HEAD',
    '/_next/static/none.js': 'GET, HEAD',
    '/nowhere': 'GET, HEAD',
    '/api/reader': 'GET, HEAD',
    '/api/metrics': 'GET, HEAD',
    '/api/login': 'POST',
    '/api/story/1/comments': 'GET, HEAD, POST',
  }
  for (const [path, allow] of Object.entries(allowed)) {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PROPFIND', 'FOO', 'get']) {
      const { status, headers } = await exchange(
        port,
        `${method} ${path} HTTP/1.1\r\nhost: here\r\n\r\n`,
      )
      expect({ method, path, status, allow: headers.allow }).toEqual({
        method,
        path,
        status: 405,
        allow,
      })
    }
  }
})

test('a POST to a page answers 405 and to an unknown action 404', async ({ request }) => {
  for (const [path, status] of [
    ['/', 405],
    ['/nowhere', 405],
    ['/api/nowhere', 404],
  ] as const) {
    expect((await request.post(path, { form: { text: 'x' } })).status(), path).toBe(status)
  }
})

test('an address in another spelling is redirected to its normal form on this site', async ({
  baseURL,
}) => {
  for (const [odd, plain] of [
    ['//videos', '/videos'],
    ['/videos/', '/videos'],
    ['/./videos', '/videos'],
    ['/a/../videos?x=1', '/videos?x=1'],
    ['//evil.example/%2e%2e/videos', '/videos'],
    ['/\\evil.example', '/evil.example'],
  ] as const) {
    const { status, location } = await rawRequest(baseURL, odd)
    expect({ odd, status, location }).toEqual({ odd, status: 308, location: plain })
  }
})

/** fetch would normalise the path and refuse some headers. */
function rawRequest(
  baseURL: string | undefined,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string; location?: string }> {
  const { hostname, port } = new URL(baseURL ?? '')
  return new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path, headers }, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (body += chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body, location: response.headers.location })
        })
      })
      .on('error', reject)
  })
}
