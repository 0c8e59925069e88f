import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFile } from './answer-file'
import { dataFolder } from '@/lib/media/testing/data-folder'

const data = dataFolder()
let server: Server
let origin: string
const failures: unknown[] = []

beforeAll(async () => {
  data.upload('clip.mp4', Buffer.alloc(8_000_000, 1))
  const image = sharp({ create: { width: 20, height: 20, channels: 3, background: '#224466' } })
  data.upload('a.png', await image.png().toBuffer())
  server = createServer((request, response) => {
    answerFile(request, response).then(
      (done) => done || response.end('something else'),
      (error: unknown) => failures.push(error),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
  expect(failures).toEqual([])
})

test.each([
  ['/media/clip.mp4', 'GET', 200, '8000000'],
  ['/media/clip.mp4', 'HEAD', 200, '8000000'],
  ['/image/160/a.png.webp', 'GET', 200, /^\d+$/],
  ['/image/160/none.png.webp', 'GET', 404, null],
])('%s by %s has its Content-Length', async (path, method, status, length) => {
  const answer = await fetch(origin + path, { method })
  expect(answer.status).toBe(status)
  const contentLength = answer.headers.get('content-length')
  if (length instanceof RegExp) expect(contentLength).toMatch(length)
  else expect(contentLength).toBe(length)
  const body = await answer.arrayBuffer()
  if (contentLength && method === 'GET') expect(body.byteLength).toBe(Number(contentLength))
})

test('a range has its own Content-Length', async () => {
  const answer = await fetch(`${origin}/media/clip.mp4`, { headers: { range: 'bytes=5-9' } })
  expect([answer.status, answer.headers.get('content-length')]).toEqual([206, '5'])
  expect((await answer.arrayBuffer()).byteLength).toBe(5)
})

test.each(['/media/clip.mp4', '/image/160/a.png.webp'])('%s passes If-Match on', async (path) => {
  expect((await fetch(origin + path, { headers: { 'if-match': '"x"' } })).status).toBe(412)
})

test('a client that disconnects is no error', async () => {
  await new Promise<void>((resolve) => {
    get(`${origin}/media/clip.mp4`, (response) => {
      response.once('data', () => response.destroy())
      response.once('close', resolve)
    })
  })
  expect((await fetch(`${origin}/article/1`)).status).toBe(200)
})
