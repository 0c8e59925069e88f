/** Whatever address is asked for: an answer below 500, from here or from what stands in for Next. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { matchAction } from '@/lib/actions/run-action'
import { sendResponse } from '@/lib/http/node-adapter'
import { returnPath } from '@/lib/http/return-path'
import { createAllReaderData } from '@/lib/reader/testing/everything'
import { newReader } from '@/lib/reader/testing/person'
import { actions } from '@/lib/routes'
import { plainPath } from '@/lib/routes/plain-path'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { hostileText } from '@/lib/testing/hostile'
import { loggedFaults } from '@/lib/testing/logged-faults'
import { ownDatabase } from '@/lib/testing/own-database'
import type { Instance } from './answer-request'
import type { Handler } from './ask-next'
import { routeKind } from './route-kind'
import { toRouteMatcher } from './route-manifest'
import { isNonCanonical, queryOf, toOriginForm } from './target'
import { exchange } from './testing/raw'

vi.mock(import('@/lib/log'), async (original) => ({ ...(await original()), logOnce: vi.fn() }))

type Get = (request: Request, context: { params: Promise<object> }) => Promise<Response> | Response

const handlers = import.meta.glob<{ GET?: Get }>('../app/**/route.{ts,tsx}')
const pages = import.meta.glob('../app/**/page.tsx')

const routes = Object.keys({ ...handlers, ...pages }).map((file) => {
  const page = file.replace(/^\.\.\/app|\/[^/]+$/g, '') || '/'
  const source = page
    .replace(/\./g, '\\.')
    .replace(/\/\[\[\\\.\\\.\\\.(\w+)\]\]/g, '(?:/(?<$1>.+))?')
    .replace(/\[\\\.\\\.\\\.(\w+)\]/g, '(?<$1>.+)')
    .replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')
  return { file, page, regex: `^${source}$` }
})
const isDynamic = ({ page }: { page: string }) => page.includes('[')
const isRoute = toRouteMatcher({
  staticRoutes: routes.filter((route) => !isDynamic(route)),
  dynamicRoutes: routes.filter(isDynamic),
})

/** Runs route handlers; a page is an empty one. */
const next: Handler = async (request, response) => {
  const [path = '/'] = (request.url ?? '/').split('?', 1)
  const found = [...routes].sort((a, b) => Number(isDynamic(a)) - Number(isDynamic(b)))
  const route = found.find(({ regex }) => new RegExp(regex).test(path))
  const { GET } = (route && (await handlers[route.file]?.())) ?? {}
  const params = { ...new RegExp(route?.regex ?? '').exec(path)?.groups }
  if (GET)
    return sendResponse(request, response, async (incoming) =>
      GET(incoming, { params: Promise.resolve(withSegments(route?.page ?? '', params)) }),
    )
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end('<html><title></title><main id="main"></main></html>')
}

function withSegments(page: string, params: Record<string, string>): object {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    page.includes(`...${name}`) ? value.split('/') : value,
  ])
  return Object.fromEntries(entries) as object
}

const ids = fc.constantFrom(
  '1',
  '2',
  'news',
  encodeURIComponent('港口'),
  'a.jpg',
  '320',
  '2026',
  '01',
)

/** Percent-encoded, or not as it should be. */
const hostileSegment = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => encodeURIComponent(text.toWellFormed())) },
  fc.constantFrom(
    ...['..', '.', '', '%', '%2', '%zz', '%E0%A4%A', '%ED%A0%80', '%c0%ae', '%2e%2e', '%2f', '%5c'],
    ...[
      '%00',
      '%2500',
      '\\',
      ';x=1',
      '*',
      '@',
      '[id]',
      '%5Bid%5D',
      '%252e',
      '(a)',
      '$1',
      '{}',
      '~',
    ],
    ...['index', '_next', '__nextLocale', 'a.rsc', 'a.txt', 'route', 'page', 'default', 'null'],
    'a'.repeat(3000),
  ),
)

/** Addresses of the application with some segments replaced, and a query. */
const target = fc
  .record({
    route: fc.constantFrom(
      ...routes.map(({ page }) => page),
      '/_next/static/x.js',
      '/media/a',
      '*',
    ),
    segments: fc.array(fc.oneof(ids, ids, hostileSegment), { minLength: 6, maxLength: 6 }),
    more: fc.array(hostileSegment, { maxLength: 1 }),
    origin: fc.constantFrom('', '', '', '', 'http://elsewhere.example', 'HTTPS://x@y:1'),
    query: fc.array(
      fc.tuple(
        fc.constantFrom(
          ...'q,before,after,next,url,format,story,topic,maxwidth,_rsc,key'.split(','),
        ),
        hostileSegment,
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ route, segments, more, origin, query }) => {
    let at = 0
    const filled = route.replace(/\[+[^\]]+\]+/g, () => segments[at++] ?? '')
    const path = [filled, ...more].join('/')
    return (
      origin + path + (query.length > 0 ? `?${query.map((pair) => pair.join('=')).join('&')}` : '')
    )
  })

const request = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'FOO'),
  target,
  accept: fc.constantFrom('*/*', 'application/json', 'text/html', 'image/avif', 'gzip;q=x', ''),
  cookie: fc.constantFrom('', 'xiaowen-session=x', 'xiaowen-session=%00; reader=1', '=;;=', '\x80'),
  range: fc.constantFrom(
    '',
    'bytes=0-1',
    'bytes=-9',
    'bytes=9-1',
    'bytes=0-,0-',
    'items=0-1',
    'bytes',
  ),
})

ownDatabase()
let server: Server
let port: number

beforeAll(async () => {
  await createAllReaderData(await newReader(), await newReader())
  // Both read the settings, which name the test's own database by now.
  const { answerRequest } = await import('./answer-request')
  const { createBoundedServer } = await import('./connections')
  const readOperations = () => Promise.resolve({ status: 200, type: 'text/plain', text: 'ok' })
  const instance: Instance = { next, isRoute, readOperations }
  server = createBoundedServer(false, (request, response) =>
    answerRequest(instance, request, response),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  ;({ port } = server.address() as AddressInfo)
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

test(
  'no address breaks the server',
  () =>
    fuzz(request, async ({ method, target, accept, cookie, range }) => {
      const headers = { host: 'here', connection: 'close', accept, cookie, range }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      const answer = await exchange(port, `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`)
      expect(loggedFaults()).toEqual([])
      if (answer.status !== 503) expect(answer.status).toBeLessThan(500)
      if (answer.headers.location) expectOurs(answer.headers.location)
    }),
  FUZZ_TIMEOUT,
)

test(
  'the spelling of an address is settled in one step',
  () =>
    fuzz(target, (text) => {
      const origin = toOriginForm(text)
      const path = plainPath(origin)
      expect(routeKind(origin)).toMatch(/^(?:\/[\w./*-]*|other)$/)
      expect(queryOf(origin)).toMatch(/^(?:\?|$)/)
      expectOurs(returnPath(origin))
      if (path === null) return
      expect(plainPath(path)).toBe(path)
      expect(isNonCanonical(path)).toBe(false)
      expectOurs(path)
      for (const page of Object.values(actions)) matchAction({ page }, path)
    }),
  FUZZ_TIMEOUT,
)

function expectOurs(location: string): void {
  expect(location).toMatch(/^\/(?![/\\])/)
  expect(new URL(location, 'http://here').origin).toBe('http://here')
}
