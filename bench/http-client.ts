import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface HttpResponse {
  status: number
  etag: string
  /** Not decompressed. */
  body: Buffer
}

/** Closes keep-alive connections before an idle time in which the instance would close them. */
export function closeConnections(): void {
  agent.destroy()
}

/** Sends a GET, or a POST with the form. Uses node:http, since `fetch` would take a tenth of the CPU that is measured. */
export function sendRequest(
  url: string,
  headers: Record<string, string>,
  form?: string,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method: form === undefined ? 'GET' : 'POST', headers })
    if (form !== undefined) {
      outgoing.setHeader('content-type', 'application/x-www-form-urlencoded')
      outgoing.setHeader('content-length', Buffer.byteLength(form))
    }
    outgoing.on('response', (answer) => {
      const { statusCode: status = 0, headers } = answer
      buffer(answer).then((body) => resolve({ status, etag: headers.etag ?? '', body }), reject)
    })
    outgoing.on('error', reject).end(form)
  })
}
