import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answerKey } from './answer-key'

const KEY = 'abcdef01-23456789'
let server: Server

beforeAll(async () => {
  vi.stubEnv('INDEXNOW_KEY', KEY)
  server = createServer((request, response) => {
    if (!answerKey(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

const ask = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method })

test('the key file is served at its own path only', async () => {
  const answer = await ask(`/${KEY}.txt`)
  expect([answer.status, await answer.text()]).toEqual([200, KEY])
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const head = await ask(`/${KEY}.txt?x=1`, 'HEAD')
  expect([head.status, await head.text()]).toEqual([200, ''])
  for (const path of [`/${KEY}`, '/other-key.txt', `/a/${KEY}.txt`])
    expect((await ask(path)).status).toBe(404)
  expect((await ask(`/${KEY}.txt`, 'POST')).status).toBe(404)
})
