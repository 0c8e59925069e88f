import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, unnoticed } from '../fault'

const CONNECTIONS = 200
const LONGEST = 60_000

/** What each says first, and then a byte at a time. */
const kinds = [
  // Headers that never end.
  { first: 'GET / HTTP/1.1\r\nhost: here\r\n', byte: 'x' },
  // A body that never comes.
  { first: 'POST /api/login HTTP/1.1\r\nhost: here\r\ncontent-length: 5000\r\n\r\n', byte: 'a' },
  // An answer that nobody reads.
  { first: 'GET /feed.xml HTTP/1.1\r\nhost: here\r\n\r\n'.repeat(100), byte: '' },
  // Nothing at all.
  { first: '', byte: '' },
]

export const connectionsSlow: Fault = {
  name: 'slow connections',
  portal: 'external',
  bounds: unnoticed,
  happen: async ({ portal }) => {
    const lives = await Promise.all(
      Array.from({ length: CONNECTIONS }, (_, number) => live(portal.url, number)),
    )
    const long = lives.filter((life) => life > LONGEST)
    return long.length > 0 ? [`${long.length} slow connections lived for a minute or more`] : []
  },
}

/** How long one lives, in milliseconds. */
async function live(url: string, number: number): Promise<number> {
  const { hostname, port } = new URL(url)
  const { first = '', byte = '' } = kinds[number % kinds.length] ?? {}
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await once(socket, 'connect')
  const began = performance.now()
  socket.write(first)
  const reads = first.startsWith('GET /feed')
  if (!reads) socket.resume()
  const trickle = setInterval(() => byte && socket.write(byte), 1000)
  await Promise.race([closed, ended(socket, reads), delay(LONGEST + 5000)])
  clearInterval(trickle)
  socket.destroy()
  return performance.now() - began
}

/** Of one that is never read only a write tells that the other side has gone. */
async function ended(socket: Socket, reads: boolean): Promise<void> {
  while (reads && socket.writable) {
    await delay(1000)
    socket.write('\r\n')
  }
  if (!reads) await once(socket, 'end')
}
