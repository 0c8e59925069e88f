/**
 * Readers who take next to nothing of an answer, and connections without any. Node's own time-outs start anew
 * with each byte that comes or goes.
 */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { answering } from './active-responses'

const INTERVAL = 5000
const PATIENCE = 20_000
/** In bytes a millisecond, which is kB a second: what the slowest telephones (GPRS) take. */
const SLOWEST = 8

interface Progress {
  taken: number
  at: number
}

/** Ends connections that take less than the slowest reader would, or ask for nothing in `idle` milliseconds. */
export function endStalled(server: Server, idle: number): void {
  const sockets = new Map<Socket, Progress>()
  server.on('connection', (socket) => {
    sockets.set(socket, { taken: 0, at: Date.now() })
    socket.once('close', () => sockets.delete(socket))
  })
  const timer = setInterval(() => {
    const now = Date.now()
    for (const [socket, before] of sockets) {
      const progress = progressOf(socket, before, now)
      const since = answering.idleSince(socket) ?? Infinity
      if (progress === null || now - since > idle) socket.destroy()
      else sockets.set(socket, progress)
    }
  }, INTERVAL)
  timer.unref()
  server.once('close', () => clearInterval(timer))
}

/** How far a connection is at `now`; null where it has stood still for longer than what it holds up allows. */
export function progressOf(
  { bytesWritten, writableLength }: Pick<Socket, 'bytesWritten' | 'writableLength'>,
  before: Progress,
  now: number,
): Progress | null {
  const taken = bytesWritten - writableLength
  if (writableLength === 0 || taken > before.taken) return { taken, at: now }
  return now - before.at > PATIENCE + writableLength / SLOWEST ? null : before
}
