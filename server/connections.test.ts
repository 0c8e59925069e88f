import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBoundedServer } from './connections'
import { exchange } from './testing/raw'

const MB = 1024 * 1024

let server: Server
let port: number
let sockets: Socket[]
let handled: string[]

beforeEach(async () => {
  handled = []
  sockets = []
  server = createBoundedServer(false, (request, response) => {
    handled.push(`${request.method} ${request.url}`)
    let read = 0
    request.on('data', (chunk: Buffer) => (read += chunk.length))
    request.on('end', () => response.end(`read ${read}`))
  })
  server.on('connection', (socket: Socket) => sockets.push(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterEach(() => {
  server.close()
  server.closeAllConnections()
})

function head(line: string, headers: Record<string, string | number> = {}): string {
  const all = Object.entries({ host: 'here', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return [`${line} HTTP/1.1`, ...all, '', ''].join('\r\n')
}

describe('bodies', () => {
  const large = Buffer.alloc(20 * MB, 'a')
  const paths = [
    '/api/auth/callback/credentials',
    '/api/login',
    '/api/nowhere',
    '/me',
    '/',
    '/x/%00',
  ]

  test.each(paths)('20 MB to %s are refused without being read', async (path) => {
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      const fields = { 'content-type': type, 'content-length': large.length }
      const answer = await exchange(port, head(`POST ${path}`, fields), large)
      expect([404, 405, 413]).toContain(answer.status)
    }
    for (const method of ['POST', 'PUT', 'GET', 'DELETE']) {
      const chunk = [`${large.length.toString(16)}\r\n`, large, '\r\n0\r\n\r\n']
      const fields = { 'transfer-encoding': 'chunked' }
      const answer = await exchange(port, head(`${method} ${path}`, fields), ...chunk)
      expect([405, 411, 413]).toContain(answer.status)
    }
    expect(Math.max(...sockets.map((socket) => socket.bytesRead))).toBeLessThan(MB)
    expect(handled).toEqual([])
  })

  test('a form of 200 kB and an avatar of 4 MB are accepted', async () => {
    const form = 'a'.repeat(200 * 1024)
    const posted = await exchange(
      port,
      head('POST /api/login', { 'content-length': form.length }),
      form,
    )
    expect(posted.body).toBe(`read ${form.length}`)
    const file = Buffer.alloc(4 * MB)
    const fields = { 'content-length': file.length }
    const sent = await exchange(port, head('POST /api/me/settings/avatar', fields), file)
    expect(sent.body).toBe(`read ${file.length}`)
  })

  test.each([
    ['/api/desk/stories/1', 3],
    ['/api/desk/stories/1/suggestion', 3],
    ['/api/desk/paste', 1],
    ['/api/desk/stories/1/discard', 0.25],
  ])('%s takes %d MB and no more', async (path, megabytes) => {
    const length = megabytes * MB
    const sent = await exchange(
      port,
      head(`POST ${path}`, { 'content-length': length }),
      Buffer.alloc(length),
    )
    expect(sent.body).toBe(`read ${length}`)
    const refused = await exchange(port, head(`POST ${path}`, { 'content-length': length + 1 }))
    expect(refused.status).toBe(413)
  })

  test('Expect: 100-continue is answered by 413 at once, or by 100', async () => {
    const fields = { expect: '100-continue', 'content-length': 20 * MB }
    expect((await exchange(port, head('POST /api/login', fields))).status).toBe(413)
    const short = { expect: '100-continue', 'content-length': 3 }
    expect((await exchange(port, head('POST /api/login', short), 'abc')).body).toBe('read 3')
  })

  test('a compressed body answers 415', async () => {
    const fields = { 'content-encoding': 'gzip', 'content-length': 3 }
    expect((await exchange(port, head('POST /api/login', fields), 'abc')).status).toBe(415)
  })
})

test.each([
  ['GET http://elsewhere.example/hot?x=1 HTTP/1.1\r\nhost: here\r\n\r\n', '/hot?x=1'],
  ['GET http://elsewhere.example HTTP/1.1\r\nhost: here\r\n\r\n', '/'],
  [
    'GET /hot HTTP/1.1\r\nhost: here\r\nconnection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n',
    '/hot',
  ],
])('%s is a request for a page', async (request, target) => {
  expect((await exchange(port, request)).status).toBe(200)
  expect(handled).toEqual([`GET ${target}`])
})

describe('methods', () => {
  const pages = ['/', '/article/1', '/me', '/nowhere', '/feed.xml', '/_next/static/x.js', '/%00']
  const files = ['/media/a.mp4', '/image/160/a.webp', '/api', '/x?_rsc=1', '//a/../b']
  const reading = [...pages, ...files, '/api/reader', '/api/suggestions?q=a', '/api/health']
  const posting = ['/api/login', '/api/story/1/like', '/api/me/history', '/api/desk/readers/1/ban']
  const unknown = ['/api/nowhere', '/api/story/1/comments']
  const targets = [
    ...reading.map((target) => [target, 'GET, HEAD'] as const),
    ...posting.map((target) => [target, 'POST'] as const),
    ...unknown.map((target) => [target, 'GET, HEAD, POST'] as const),
    ['*', 'GET, HEAD'] as const,
    ['http://elsewhere.example/api/login', 'POST'] as const,
  ]
  const odd =
    'TRACE TRACK PUT PATCH DELETE PROPFIND MKCOL LOCK DEBUG FOO get Post OPTION GETS QUERY SETUP'

  test.each(targets)('odd ones at %s answer 405 and name %s', async (target, allow) => {
    for (const method of odd.split(' ')) {
      const { status, headers } = await exchange(port, head(`${method} ${target}`))
      expect({ method, status, allow: headers.allow }).toEqual({ method, status: 405, allow })
    }
    const options = await exchange(port, head(`OPTIONS ${target}`))
    expect([options.status, options.headers.allow]).toEqual([204, allow])
    expect(handled).toEqual([])
  })

  test.each(reading)('a POST to %s answers 405', async (target) => {
    const { status, headers } = await exchange(port, head(`POST ${target}`))
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  test.each(posting)('a GET of %s answers 405', async (target) => {
    const { status, headers } = await exchange(port, head(`GET ${target}`))
    expect([status, headers.allow]).toEqual([405, 'POST'])
  })
})

test.each([
  ['stranger\r\n\r\n', 400],
  ['stranger / HTTP/2.0\r\n\r\n', 400],
  ['stranger / HTTP/1.1\r\nhost: here\r\n\r\n', 405],
  ['GET / HTTP/1.1\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nhost: here\r\nstranger\r\n\r\n', 400],
  ['POST /api/login HTTP/1.1\r\nhost: here\r\ncontent-length: stranger\r\n\r\n', 400],
  ['POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n', 400],
  [`GET /?${'stranger'.repeat(4000)} HTTP/1.1\r\nhost: here\r\n\r\n`, 431],
  [`GET / HTTP/1.1\r\nhost: here\r\ncookie: ${'stranger'.repeat(4000)}\r\n\r\n`, 431],
  ['CONNECT stranger.example:443 HTTP/1.1\r\nhost: stranger.example\r\n\r\n', 405],
  ['TRACE / HTTP/1.1\r\nhost: here\r\nx: stranger\r\n\r\n', 405],
  ['PROPFIND / HTTP/1.1\r\nhost: here\r\n\r\n', 405],
  ['OPTIONS * HTTP/1.1\r\nhost: here\r\n\r\n', 204],
  ['GET / HTTP/1.1\r\nhost: here\r\nexpect: stranger\r\n\r\n', 417],
])('%s is refused by the server itself', async (request, status) => {
  const answer = await exchange(port, request)
  expect(answer.status).toBe(status)
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'x-request-id': expect.stringMatching(/^[\w-]{16}$/) as string,
  })
  if (status !== 204) expect(answer.headers['content-length']).toBe(String(answer.body.length))
  expect(JSON.stringify(answer)).not.toContain('stranger')
  expect(handled).toEqual([])
})
