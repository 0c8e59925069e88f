/** Readers who take next to nothing of an answer. Node's own time-out starts anew with each byte taken. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const INTERVAL = 5000
const PATIENCE = 30_000
/** In bytes a millisecond, which is kB a second: a quarter of what the slowest telephones (GPRS) take. */
const SLOWEST = 1

interface Progress {
  taken: number
  at: number
}

/** Ends connections that take less than the slowest reader would. */
export function endStalled(server: Server): void {
  const sockets = new Map<Socket, Progress>()
  server.on('connection', (socket) => {
    sockets.set(socket, { taken: 0, at: Date.now() })
    socket.once('close', () => sockets.delete(socket))
  })
  const timer = setInterval(() => {
    for (const [socket, before] of sockets) {
      const now = progressOf(socket, before, Date.now())
      if (now) sockets.set(socket, now)
      else socket.destroy()
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
