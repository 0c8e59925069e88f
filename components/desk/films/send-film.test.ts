import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendFilm } from './send-film'

const film = Buffer.alloc(5 * 1024 * 1024, 1)
let server: Server
let endpoint: string
let asked: string[]
/** Answers to HEAD, one after another, before the offset. */
let refusals: number[]
let offset: number

beforeAll(async () => {
  server = createServer((request, answer) => {
    const { method = '' } = request
    asked.push(method)
    answer.setHeader('tus-resumable', '1.0.0')
    const refusal = method === 'HEAD' ? refusals.shift() : undefined
    if (refusal) return answer.writeHead(refusal).end()
    if (method === 'POST') offset = 0
    if (method === 'POST') return answer.writeHead(201, { location: '/films/1' }).end()
    if (method === 'HEAD')
      return answer.writeHead(200, { 'upload-offset': offset, 'upload-length': film.length }).end()
    let size = 0
    request.on('data', (part: Buffer) => (size += part.length))
    request.on('end', () => {
      // The server is stopped once, with a part of the film.
      const isCut = offset > 0 && !asked.includes('HEAD')
      if (isCut) return answer.destroy()
      offset += size
      answer.writeHead(204, { 'upload-offset': offset }).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/films`
})
afterAll(() => server.close())
beforeEach(() => {
  asked = []
  offset = 0
})

test.each([500, 502])('an upload goes on after %i', async (status) => {
  refusals = [status]
  expect(await sent()).toBe('accepted')
  expect(asked.join(' ')).toBe('POST PATCH PATCH HEAD HEAD PATCH')
})

test('an upload whose session has ended is asked for again by the same address', async () => {
  refusals = [401]
  expect(await sent()).toBe('signedOut')
  expect(asked.join(' ')).toBe('POST PATCH PATCH HEAD')
})

test('an upload that is gone begins again', async () => {
  refusals = [404]
  expect(await sent()).toBe('accepted')
  expect(asked.filter((method) => method === 'POST')).toHaveLength(2)
})

function sent(): Promise<string> {
  return new Promise((resolve) =>
    // In Node the package takes bytes in place of a file.
    sendFilm(endpoint, Object.assign(film, { name: 'a.mp4' }) as unknown as File, '', {
      progress: () => undefined,
      again: () => undefined,
      accepted: () => resolve('accepted'),
      signedOut: () => resolve('signedOut'),
      refused: () => resolve('refused'),
    }),
  )
}
