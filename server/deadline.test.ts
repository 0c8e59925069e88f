import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isPastDeadline, setDeadline } from './deadline'

let server: Server
afterEach(() => server.close())

test('a request past its deadline gets 503, as a page or as JSON', async () => {
  const url = await serve(() => undefined)
  const page = await fetch(url)
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(await page.text()).toContain('<h1>')
  const json = { accept: 'application/json' }
  const script = await fetch(url, { method: 'POST', body: 'a=1', headers: json })
  expect(script.status).toBe(503)
  expect(await script.json()).toHaveProperty('errors.form')
})

test('an answer after the deadline is ignored', async () => {
  let response: ServerResponse | undefined
  const url = await serve((given) => (response = given))
  const answer = await fetch(url)
  expect(response && isPastDeadline(response)).toBe(true)
  expect(() => response?.setHeader('a', 'b')).toThrow()
  expect(answer.status).toBe(503)
})

test('an answer that began in time may finish after the deadline', async () => {
  const url = await serve((response) => {
    response.write('a')
    setTimeout(() => response.end('b'), 60)
  })
  expect(await (await fetch(url)).text()).toBe('ab')
})

async function serve(work: (response: ServerResponse) => unknown): Promise<string> {
  server = createServer((request, response) => {
    setDeadline(request, response, 30)
    request.resume()
    work(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
