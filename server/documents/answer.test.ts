import { expect, test, vi } from 'vitest'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encodingFor, sendPage } from './answer'
import * as bars from './bar'
import { toDocument, toInsert } from './document'

test.each([
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['BR', 'br'],
  ['brotli', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding %s gets %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
})

test.each([
  ['its own tag', (etag: string) => etag, 200],
  ['its tag in another encoding', (etag: string) => etag.replace('-br', '-gzip'), 200],
  ['one of several', (etag: string) => `"x", ${etag}`, 200],
  ['any', () => '*', 200],
  ['another tag', () => '"x"', 412],
  ['a weak tag', (etag: string) => `W/${etag}`, 412],
  ['nothing', () => '', 412],
])('If-Match with %s', async (_, tagOf, status) => {
  const about = { status: 200, headers: { 'cache-control': 'public, max-age=0' }, tags: [] }
  const document = await toDocument(Buffer.from('text'), about)
  const server = createServer((request, response) => {
    void sendPage(null, document, request, response, 'id')
  }).listen(0)
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const etag = (await fetch(origin)).headers.get('etag') ?? ''
  const answer = await fetch(origin, { headers: { 'if-match': tagOf(etag) } })
  server.close()
  expect(answer.status).toBe(status)
  if (status === 412) expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('a page with the bar is another text: its tag changes, and an older copy is not current', async () => {
  const body = Buffer.from('<html><body><div class="document">文</div></body></html>')
  const page = await toDocument(body, { status: 200, headers: {}, tags: [], bar: 'hans' })
  const bar = vi.spyOn(bars, 'barOf').mockReturnValue(null)
  const server = createServer((request, response) => {
    void sendPage(null, page, request, response, 'id')
  }).listen(0)
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = (copy = '') => fetch(origin, { headers: copy ? { 'if-none-match': copy } : {} })
  const first = await ask()
  expect(first.headers.get('server-timing')).toBeNull()
  const plain = first.headers.get('etag') ?? ''
  expect((await ask(plain)).status).toBe(304)
  bar.mockReturnValue({ ...toInsert('<aside>台风登陆</aside>'), hash: 'line' })
  const answer = await ask(plain)
  expect([answer.status, answer.headers.get('server-timing')]).toEqual([200, 'breaking'])
  expect(await answer.text()).toContain('</div><aside>台风登陆</aside></body></html>')
  const marked = answer.headers.get('etag') ?? ''
  expect(marked).not.toBe(plain)
  expect((await ask(marked)).status).toBe(304)
  bar.mockReturnValue(null)
  expect((await ask(marked)).status).toBe(200)
  expect((await ask(plain)).status).toBe(304)
  server.close()
  bar.mockRestore()
})
