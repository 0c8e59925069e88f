import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { answering } from './active-responses'
import { lifecycle } from './lifecycle'

/** A service manager signals every process of a service and its launcher passes the signal on: one signal. */
const SAME_SIGNAL_MS = 1000
/** A connection that is open and silent for so long will hardly send a request. */
const SILENT_MS = 1000
const POLL_MS = 25

/**
 * Ends the process on SIGTERM or SIGINT without losing a request: readiness fails while requests are
 * still accepted, then the port is closed, then what is under way ends, then `flush` runs. SIGINT, the
 * signal of a person at a terminal, skips the first step. A second signal ends the process at once.
 */
export function shutDownOnSignal(server: Server, flush: () => Promise<unknown>): void {
  const sockets = openSockets(server)
  let began = 0
  const stop = (signal: NodeJS.Signals) => {
    if (!began) {
      began = Date.now()
      void shutDown(server, sockets, flush, signal === 'SIGTERM' ? env().DRAIN_SECONDS : 0)
    } else if (Date.now() - began > SAME_SIGNAL_MS) {
      process.exit(1)
    }
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function shutDown(
  server: Server,
  sockets: Set<Socket>,
  flush: () => Promise<unknown>,
  drainSeconds: number,
): Promise<void> {
  lifecycle.stopping = true
  for (const socket of sockets) answering.endAfter(socket)
  const timeLeft = AbortSignal.timeout((drainSeconds + env().SHUTDOWN_SECONDS) * 1000)
  await delay(drainSeconds * 1000)
  await closeConnections(server, sockets, timeLeft)
  await Promise.race([
    flush().catch((cause: unknown) => logOnce('Not everything could be saved', cause)),
    aborted(timeLeft),
  ])
  process.exit(0)
}

/**
 * A proxy sends the next request on a connection that it has open, so connections without a request are
 * closed only here, after those in use have been told to close.
 */
async function closeConnections(
  server: Server,
  sockets: Set<Socket>,
  timeLeft: AbortSignal,
): Promise<void> {
  await new Promise(setImmediate)
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)))
  let silentSince = Date.now()
  while (!timeLeft.aborted) {
    // After the poll phase: requests that have arrived are under way, and their connections not idle.
    await new Promise(setImmediate)
    server.closeIdleConnections()
    if (await Promise.race([closed, delay(POLL_MS, false)])) return
    if ([...sockets].some((socket) => answering.isAsked(socket))) silentSince = Date.now()
    else if (Date.now() - silentSince > SILENT_MS) break
  }
  server.closeAllConnections()
}

function openSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
}
