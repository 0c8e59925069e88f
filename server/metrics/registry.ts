import type { IncomingMessage, ServerResponse } from 'node:http'
import { register } from 'prom-client'
import { logOnce } from '@/lib/log'

/** Answers in Prometheus' text format. */
export async function writeMetrics(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const text = await register.metrics()
    response.writeHead(200, { 'content-type': register.contentType })
    response.end(request.method === 'HEAD' ? undefined : text)
  } catch (error) {
    logOnce('The metrics could not be read', error)
    response.writeHead(500).end()
  }
}
