import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LatestPage } from './latest-page'

let server: Server
let origin: string

beforeAll(async () => {
  server = createServer(({ url }, answer) => {
    if (url === '/never') return
    if (url === '/ended') answer.writeHead(307, { location: '/login' })
    if (url === '/broken') answer.writeHead(500)
    answer.end(`<p>${url}</p>`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test.each([
  ['/page', { html: '<p>/page</p>' }],
  ['/ended', { fault: 'signedOut' }],
  ['/broken', { fault: 'failed' }],
])('%s', async (path, page) => {
  expect(await new LatestPage().load(origin + path)).toEqual(page)
})

test('no answer is a failure', async () => {
  expect(await new LatestPage().load('http://127.0.0.1:1/')).toEqual({ fault: 'failed' })
})

test('what is still being loaded is given up for the next page, and with the dialog', async () => {
  const pages = new LatestPage()
  const [older, request] = await begun(pages)
  const newer = pages.load(`${origin}/page`)
  expect([await older, await newer]).toEqual([null, { html: '<p>/page</p>' }])
  await gone(request)
  const [last, lastRequest] = await begun(pages)
  pages.stop()
  expect(await last).toBeNull()
  await gone(lastRequest)
})

test('a page is given up with the element that asked for it', async () => {
  const ending = new AbortController()
  const page = new LatestPage().load(`${origin}/never`, ending.signal)
  ending.abort()
  expect(await page).toBeNull()
})

/** Of a page that is never answered. */
async function begun(pages: LatestPage): Promise<[Promise<unknown>, IncomingMessage]> {
  const asked = once(server, 'request')
  const page = pages.load(`${origin}/never`)
  const [request] = (await asked) as [IncomingMessage]
  return [Promise.resolve(page), request]
}

async function gone({ socket }: IncomingMessage): Promise<void> {
  if (!socket.destroyed) await once(socket, 'close')
}
