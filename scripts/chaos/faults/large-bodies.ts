import { once } from 'node:events'
import { connect } from 'node:net'
import { type Fault, noImpact } from '../fault'

const MB = 1024 * 1024
const BODY_BYTES = 20 * MB

const paths = [
  '/api/auth/callback/credentials',
  '/api/login',
  '/api/story/1/comments',
  '/api/nowhere',
  '/me',
  '/',
]
const types = [
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=x',
]

export const largeBodies: Fault = {
  name: 'large bodies',
  portal: 'external',
  bounds: noImpact,
  inject: async ({ portal }) => {
    const broken: string[] = []
    for (const path of paths) {
      for (const type of types) {
        for (const length of [`content-length: ${BODY_BYTES}`, 'transfer-encoding: chunked']) {
          const status = await send(portal.url, [path, type, length])
          if (![404, 405, 411, 413].includes(status)) broken.push(`${path} ${length}: ${status}`)
        }
      }
    }
    return broken
  },
}

/** The status; 0 when the connection closed without a response. */
async function send(url: string, [path = '', type = '', length = '']: string[]): Promise<number> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(`POST ${path} HTTP/1.1\r\nhost: here\r\ncontent-type: ${type}\r\n${length}\r\n\r\n`)
  if (length.startsWith('transfer')) socket.write(`${BODY_BYTES.toString(16)}\r\n`)
  socket.write(Buffer.alloc(BODY_BYTES, 'a=1&'))
  let answer = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    answer += chunk.toString()
    if (answer.includes('\r\n')) break
  }
  socket.destroy()
  return Number(answer.split(' ')[1] ?? 0)
}
