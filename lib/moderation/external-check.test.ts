import { createHmac } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { logOnce } from '@/lib/log'
import { externalCheck } from './external-check'
import { submission } from './testing/submission'

vi.mock('@/lib/log')

const secret = 'a secret for tests, long enough for the rules'
const held = { outcome: 'hold', rule: 'outside', reason: 'outside', words: [] }
let server: Server
let answer: RequestListener

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
beforeEach(() => {
  const { port } = server.address() as AddressInfo
  vi.stubEnv('MODERATION_URL', `http://127.0.0.1:${port}/check`)
  vi.stubEnv('MODERATION_SECRET', secret)
  vi.mocked(logOnce).mockClear()
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('the comment is sent with a valid signature', async () => {
  let received: unknown
  answer = (request, response) => {
    void readText(request).then((body) => {
      const mac = createHmac('sha256', secret).update(body).digest('hex')
      received = {
        body: JSON.parse(body) as unknown,
        method: request.method,
        signed: request.headers['x-xiaowen-signature'] === `sha256=${mac}`,
      }
      response.end('{"outcome":"approve"}')
    })
  }
  const verdict = await externalCheck(submission({ text: '你好', storyId: 7, author: { id: 12 } }))
  expect(verdict).toBeNull()
  const body = { text: '你好', story: 7, author: 12 }
  expect(received).toEqual({ body, method: 'POST', signed: true })
})

test.each(['hold', 'reject'] as const)(
  'the answer %s is applied, with the words that occur in the text',
  async (outcome) => {
    answerWith(JSON.stringify({ outcome, words: ['坏话', 'not there', '', '\ud83d'] }))
    expect(await externalCheck(submission({ text: '一句坏话😀' }))).toEqual({
      ...held,
      outcome,
      words: ['坏话'],
    })
  },
)

test.each([
  ['no JSON', 'yes', 200],
  ['another outcome', '{"outcome":"publish"}', 200],
  ['words that are none', '{"outcome":"approve","words":[1]}', 200],
  ['an error', '{"outcome":"approve"}', 500],
  ['a way elsewhere', '', 302],
])('a bad answer holds the comment and is logged: %s', async (_, body, status) => {
  answerWith(body, status)
  expect(await externalCheck(submission())).toEqual(held)
  expect(logOnce).toHaveBeenCalledOnce()
})

test('an answer that is slow or stops halfway times out and holds the comment', async () => {
  for (const slow of [() => undefined, stopHalfway]) {
    answer = slow
    const began = Date.now()
    expect(await externalCheck(submission())).toEqual(held)
    expect(Date.now() - began).toBeLessThan(4000)
  }
})

test('an unreachable checker holds the comment', async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  expect(await externalCheck(submission())).toEqual(held)
})

const stopHalfway: RequestListener = (_, response) => {
  response.write('{"outcome":')
}

function answerWith(body: string, status = 200): void {
  answer = (_, response) => {
    response.writeHead(status, { location: '/elsewhere' }).end(body)
  }
}
