import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, noImpact } from '../fault'

const CONNECTIONS = 200
const MAX_LIFETIME_MS = 60_000

/** What each connection sends first, and then once a second. */
const kinds = [
  // Headers that never end (Slowloris).
  { first: 'GET / HTTP/1.1\r\nhost: here\r\n', byte: 'x' },
  // A body that never arrives.
  { first: 'POST /api/login HTTP/1.1\r\nhost: here\r\ncontent-length: 5000\r\n\r\n', byte: 'a' },
  // Responses that are never read.
  { first: 'GET /feed.xml HTTP/1.1\r\nhost: here\r\n\r\n'.repeat(100), byte: '' },
  // No request.
  { first: '', byte: '' },
]

export const slowConnections: Fault = {
  name: 'slow connections',
  portal: 'external',
  bounds: noImpact,
  inject: async ({ portal }) => {
    const lifetimes = await Promise.all(
      Array.from({ length: CONNECTIONS }, (_, number) => measureLifetime(portal.url, number)),
    )
    const long = lifetimes.filter((life) => life > MAX_LIFETIME_MS)
    return long.length > 0 ? [`${long.length} slow connections lived for a minute or more`] : []
  },
}

/** The lifetime of a connection in milliseconds. */
async function measureLifetime(url: string, number: number): Promise<number> {
  const { hostname, port } = new URL(url)
  const { first = '', byte = '' } = kinds[number % kinds.length] ?? {}
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await once(socket, 'connect')
  const began = performance.now()
  socket.write(first)
  const isUnread = first.startsWith('GET /feed')
  if (!isUnread) socket.resume()
  const trickle = setInterval(() => byte && socket.write(byte), 1000)
  await Promise.race([closed, waitForEnd(socket, isUnread), delay(MAX_LIFETIME_MS + 5000)])
  clearInterval(trickle)
  socket.destroy()
  return performance.now() - began
}

/** Without reading, only a write detects that the server has closed the connection. */
async function waitForEnd(socket: Socket, reads: boolean): Promise<void> {
  while (reads && socket.writable) {
    await delay(1000)
    socket.write('\r\n')
  }
  if (!reads) await once(socket, 'end')
}
