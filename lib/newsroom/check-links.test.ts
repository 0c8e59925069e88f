import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Network } from './ask-link'
import { checkLinks } from './check-links'

let port = 0
let waiting = 0
let most = 0
const asked: string[] = []

const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.headers.host?.split(':')[0]}${request.url}`)
  answer(request, response)
})

function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  const [, hops] = /^\/hop\/(\d+)$/.exec(url) ?? []
  if (hops) response.writeHead(302, { location: hops === '1' ? '/ok' : `/hop/${Number(hops) - 1}` })
  else if (url === '/inside')
    response.writeHead(301, { location: `http://intranet.example:${port}/ok` })
  else if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' })
  else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 405 : 200)
  else if (url === '/gone') response.writeHead(410)
  else if (url === '/silent') return
  else if (url.startsWith('/slow')) {
    most = Math.max(most, ++waiting)
    setImmediate(() => setImmediate(() => (waiting--, response.end())))
    return
  }
  response.end()
}

/** a.example is on loopback, and only that address may be asked. */
const network: Network = {
  resolve: (host) => {
    const address = {
      'a.example': '127.0.0.1',
      'intranet.example': '10.0.0.1',
      'both.example': '127.0.0.1',
    }[host]
    if (!address) return Promise.reject(new Error('ENOTFOUND'))
    const more = host === 'both.example' ? [{ address: '10.0.0.1', family: 4 }] : []
    return Promise.resolve([{ address, family: 4 }, ...more])
  },
  isAllowed: (address) => address === '127.0.0.1',
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const at = (path: string, host = 'a.example') => `http://${host}:${port}${path}`
/** So that a busy machine makes no fault. */
const LONG_MS = 30_000
const check = async (url: string, ms = LONG_MS) => (await checkLinks([url], network, ms))[0]

test.each([
  ['/ok', null, 200],
  ['/hop/3', null, 200],
  ['/hop/4', 'redirects', null],
  ['/no-head', null, 200],
  ['/gone', 'status', 410],
  ['/inside', 'not-public', null],
  ['/file', 'not-public', null],
])('%s: fault %s, status %s', async (path, fault, status) => {
  expect(await check(at(path))).toEqual({ url: at(path), fault, status })
})

test('a name without an address, a closed port and silence are faults', async () => {
  expect(await check(at('/ok', 'none.example'))).toMatchObject({ fault: 'no-answer' })
  expect(await check('http://a.example:1/')).toMatchObject({ fault: 'no-answer' })
  expect(await check(at('/silent'), 50)).toMatchObject({ fault: 'timeout' })
})

test('a name that has an inner address too is not asked, nor one with a password', async () => {
  asked.length = 0
  expect(await check(at('/ok', 'both.example'))).toMatchObject({ fault: 'not-public' })
  expect(await check(`http://a:b@a.example:${port}/ok`)).toMatchObject({ fault: 'not-public' })
  expect(asked).toEqual([])
})

test.each(['127.0.0.1', '[::1]', '169.254.169.254', '0x7f.1', '2130706433', 'localhost'])(
  'by the real rule %s is never asked',
  async (host) => {
    asked.length = 0
    const [result] = await checkLinks([`http://${host}:${port}/ok`])
    expect(result?.fault).toBe('not-public')
    expect(asked).toEqual([])
  },
)

test('a name whose look-up never ends is given up in time', async () => {
  const silent = { ...network, resolve: () => new Promise<never>(() => undefined) }
  const [result] = await checkLinks(['http://a.example/'], silent, 50)
  expect(result).toMatchObject({ fault: 'timeout' })
})

test('at most 20 links, each once, ten at a time over all pages', async () => {
  asked.length = 0
  const urls = Array.from({ length: 30 }, (_, i) => at(`/slow/${i}`))
  const pages = [urls, urls].map((all) => checkLinks([...all, ...all], network, LONG_MS))
  for (const results of await Promise.all(pages)) expect(results).toHaveLength(20)
  expect(asked).toHaveLength(40)
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(10)
})
