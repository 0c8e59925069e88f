import { createServer, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { startProxy } from './proxy'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

test('a refused write is answered with its sentence', async () => {
  const proxy = await startBefore((request, response) => {
    request.resume().on('end', () => response.end('[{"code":"428C9","message":"cannot"}]'))
  })
  const response = await post(proxy, '{}')
  expect(await response.json()).toMatchObject([{ message: '编号由数据库自己给出：请留空。' }])
})

test('the body of a request and the rows of an answer arrive as they were sent', async () => {
  const proxy = await startBefore((request, response) => void request.pipe(response))
  const body = JSON.stringify([null, [{ body: '字'.repeat(2_700_000) }]])
  expect(Buffer.byteLength(body)).toBeGreaterThan(8_000_000)
  expect((await (await post(proxy, body)).text()) === body).toBe(true)
})

test("another page's request and a request too long do not reach Prisma's server", async () => {
  const reached = vi.fn<RequestListener>((_, response) => void response.end('[null,[]]'))
  const proxy = await startBefore(reached)
  const foreign = await post(proxy, '{}', { origin: 'http://evil.example' })
  expect([foreign.status, await foreign.text()]).toEqual([403, expect.stringContaining('别的网页')])
  const long = await post(proxy, ' '.repeat(16_000_001))
  expect([long.status, await long.text()]).toEqual([413, expect.stringContaining('请分几次保存')])
  expect(reached).not.toHaveBeenCalled()
})

test.each([
  ['GET', '/bff', 404],
  ['POST', '/', 404],
  ['GET', '/../package.json', 404],
  ['DELETE', '/bff', 404],
  ['POST', '/telemetry', 200],
])('%s %s: %i, without asking Prisma', async (method, path, status) => {
  const reached = vi.fn<RequestListener>((_, response) => void response.end())
  const proxy = await startBefore(reached)
  expect((await fetch(proxy + path, { method })).status).toBe(status)
  expect(reached).not.toHaveBeenCalled()
})

test('the page may not be framed', async () => {
  const proxy = await startBefore((_, response) => void response.end('<head></head>'))
  const response = await fetch(`${proxy}/`)
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(await response.text()).toContain('#schema=public&table=story')
})

test.each<[string, RequestListener | null]>([
  ['is not there', null],
  ['hangs up', (request) => void request.socket.destroy()],
  [
    'hangs up in the middle of an answer',
    (request, response) => {
      response.write('[null,')
      setImmediate(() => request.socket.destroy())
    },
  ],
  ['answers what is no JSON', (_, response) => void response.end('[null,')],
])('where Prisma %s, a sentence says so and the next request is answered', async (_, listener) => {
  const proxy = await startBefore(listener)
  for (let i = 0; i < 2; i++) {
    const response = await post(proxy, '{}')
    expect([response.status, await response.text()]).toEqual([
      502,
      expect.stringContaining('没有保存：请稍等几秒再保存。'),
    ])
  }
})

/** The address of a proxy before a server that answers so; null: before none. */
async function startBefore(listener: RequestListener | null): Promise<string> {
  const upstream = createServer(listener ?? undefined).listen(0, '127.0.0.1')
  servers.push(upstream)
  await once(upstream, 'listening')
  const { port } = upstream.address() as AddressInfo
  if (!listener) upstream.close()
  const proxy = await startProxy(0, port)
  servers.push(proxy)
  const { address, port: own } = proxy.address() as AddressInfo
  expect(address).toBe('127.0.0.1')
  return `http://localhost:${own}`
}

function post(proxy: string, body: string, headers: Record<string, string> = {}) {
  return fetch(`${proxy}/bff`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
}
