/** An HTTP server on loopback, which records requests and answers as the test says. */
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach } from 'vitest'

interface ReceivedRequest {
  method: string | undefined
  url: string | undefined
  type: IncomingHttpHeaders['content-type']
  body: string
}

export interface Loopback {
  /** The URL of a path. */
  at: (path: string) => string
  requests: ReceivedRequest[]
  /** Handlers of the next requests, one each; then 200 and `{}`. */
  answers: RequestListener[]
}

export function loopback(): Loopback {
  let server: Server
  const heard: ReceivedRequest[] = []
  const answers: RequestListener[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        heard.push({
          method: request.method,
          url: request.url,
          type: request.headers['content-type'],
          body,
        })
        const answer = answers.shift()
        if (answer) answer(request, response)
        else response.end('{}')
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  beforeEach(() => {
    heard.length = answers.length = 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    at: (path) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    requests: heard,
    answers,
  }
}
