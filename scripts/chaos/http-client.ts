import { Agent, request, type RequestOptions } from 'node:http'

export interface HttpResult {
  /** 0 without a response. */
  status: number
  text: string
  /** Whether a proxy sent a stale copy because it could not revalidate it. */
  stale?: boolean
  milliseconds: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 24 })
/** Beyond every bound, so that late responses are measured, not cut off. */
const TIMEOUT_MS = 60_000

/** Never rejects: a failed request has the status 0. */
export function sendRequest(
  url: string,
  options: RequestOptions = {},
  body?: string,
): Promise<HttpResult> {
  const began = performance.now()
  return new Promise((resolve) => {
    const finish = (status: number, text = '', stale = false) =>
      resolve({ status, text, stale, milliseconds: performance.now() - began })
    const outgoing = request(url, { agent, timeout: TIMEOUT_MS, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        finish(response.statusCode ?? 0, text, response.headers['x-cache'] === 'STALE'),
      )
      response.on('error', () => finish(0))
    })
    outgoing.on('timeout', () => outgoing.destroy())
    outgoing.on('error', () => finish(0))
    outgoing.end(body)
  })
}
