import { Agent, request, type RequestOptions } from 'node:http'

export interface Answer {
  /** 0: no answer at all. */
  status: number
  text: string
  /** Whether a proxy sent a copy that it could not ask about. */
  stale?: boolean
  milliseconds: number
}

/** All that the load uses. */
const agent = new Agent({ keepAlive: true, maxSockets: 24 })
/** Longer than any request may take: a measurement, not a bound. */
const PATIENCE = 60_000

/** Asks once; what goes wrong is an answer too. */
export function ask(url: string, options: RequestOptions = {}, body?: string): Promise<Answer> {
  const began = performance.now()
  return new Promise((resolve) => {
    const end = (status: number, text = '', stale = false) =>
      resolve({ status, text, stale, milliseconds: performance.now() - began })
    const asked = request(url, { agent, timeout: PATIENCE, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        end(response.statusCode ?? 0, text, response.headers['x-cache'] === 'STALE'),
      )
      response.on('error', () => end(0))
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => end(0))
    asked.end(body)
  })
}
