import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { setStatus } from '@/lib/render-context'
import type { Handler } from './ask-next'
import { fallbackPage } from './documents/fallback-page'
import { answerPrivatePage } from './private-page'

let server: Server
afterEach(() => server.close())

const filler = '<p>字</p>'.repeat(500)

test('a status set while the page streams is the status of the answer', async () => {
  const url = await serve(async (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('cache-control', 'no-store')
    // Sent before anything is known, as a streamed page is.
    response.write(filler)
    await Promise.resolve()
    setStatus(503)
    response.end()
  })
  const answer = await fetch(url)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toContain(filler)
})

test.each(['br', 'gzip'])('it is compressed as %s and keeps its cookies', async (encoding) => {
  const url = await serve(async (request, response) => {
    expect(request.headers['accept-encoding']).toBeUndefined()
    response.setHeader('set-cookie', ['a=1', 'b=2'])
    response.end(`${filler}${request.headers.cookie ?? ''}`)
    await Promise.resolve()
  })
  const headers = { 'accept-encoding': encoding, cookie: 'mine=1' }
  const answer = await fetch(url, { headers })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await answer.text()).toBe(`${filler}mine=1`)
})

test('a private page that is missing is answered with the not-found page of the site, unstored', async () => {
  const url = await serve(async (request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (request.url === '/not-found') setStatus(404)
    else response.statusCode = 404
    const page = `<!DOCTYPE html><html><head></head><body>${filler}</body></html>`
    response.end(request.url === '/not-found' ? page : '<html></html>')
    await Promise.resolve()
  })
  const answer = await fetch(url)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  expect(await answer.text()).toContain(filler)
})

test('a private page is sent without the framework’s scripts', async () => {
  const page = '<head><script src="/assets/a.js"></script></head><body>登录</body>'
  const url = await serve(async (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('link', '</_next/static/a.js>; rel=preload; as="script"')
    response.end(
      page.replace(
        '</body>',
        '<script>self.__next_f=[]</script><script src="/_next/a.js"></script></body>',
      ),
    )
    await Promise.resolve()
  })
  const answer = await fetch(url)
  expect(answer.headers.get('link')).toBeNull()
  expect(await answer.text()).toBe(page)
})

test('where Next itself fails, the answer is a page that needs no script', async () => {
  const url = await serve(async (_, response) => {
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
    response.end('<html id="__next_error__"><script src="/_next/a.js"></script></html>')
    await Promise.resolve()
  })
  const answer = await fetch(url)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toBe(fallbackPage)
})

test('a file is sent as it is', async () => {
  const file = Buffer.from([0xff, 0xd8, 0x00, 0xfe])
  const url = await serve(async (_, response) => {
    response.setHeader('content-type', 'image/jpeg')
    response.end(file)
    await Promise.resolve()
  })
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(file)
})

test('redirects and HEAD pass through', async () => {
  const url = await serve(async (_, response) => {
    response.writeHead(307, { location: '/login' }).end()
    await Promise.resolve()
  })
  const answer = await fetch(url, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([307, '/login'])
  expect(await (await fetch(url, { method: 'HEAD', redirect: 'manual' })).text()).toBe('')
})

test('a handler that throws fails at once instead of hanging', async () => {
  const url = await serve(() => Promise.reject(new Error('thrown')))
  expect((await fetch(url)).status).toBe(500)
})

async function serve(next: Handler): Promise<string> {
  server = createServer((request, response) => {
    answerPrivatePage(request, response, next).catch(() => response.writeHead(500).end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/me`
}
