/** Node's own timeouts restart with each byte; these end slow readers and idle connections. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { activeResponses } from './active-responses'

const INTERVAL_MS = 5000
const GRACE_MS = 20_000
/** 8 kB/s, the rate of GPRS. */
const MIN_BYTES_PER_MS = 8

interface Progress {
  sent: number
  at: number
}

/** Closes connections that read slower than MIN_BYTES_PER_MS or are idle for `idle` milliseconds. */
export function closeStalledConnections(server: Server, idle: number): void {
  const sockets = new Map<Socket, Progress>()
  server.on('connection', (socket) => {
    sockets.set(socket, { sent: 0, at: Date.now() })
    socket.once('close', () => sockets.delete(socket))
  })
  const timer = setInterval(() => {
    const now = Date.now()
    for (const [socket, before] of sockets) {
      const progress = progressOf(socket, before, now)
      const since = activeResponses.idleSince(socket) ?? Infinity
      if (progress === null || now - since > idle) socket.destroy()
      else sockets.set(socket, progress)
    }
  }, INTERVAL_MS)
  timer.unref()
  server.once('close', () => clearInterval(timer))
}

/** The connection's progress at `now`; null if it has read nothing for longer than its backlog allows. */
export function progressOf(
  { bytesWritten, writableLength }: Pick<Socket, 'bytesWritten' | 'writableLength'>,
  before: Progress,
  now: number,
): Progress | null {
  const taken = bytesWritten - writableLength
  if (writableLength === 0 || taken > before.sent) return { sent: taken, at: now }
  return now - before.at > GRACE_MS + writableLength / MIN_BYTES_PER_MS ? null : before
}
