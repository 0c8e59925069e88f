import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { activeResponses } from './active-responses'
import { lifecycle } from './lifecycle'

/** A service manager signals every process and the launcher forwards the signal: both count as one. */
const SAME_SIGNAL_MS = 1000
/** A connection silent for this long is taken for unused. */
const SILENT_MS = 1000
const POLL_MS = 25

/**
 * Shuts down gracefully on SIGTERM or SIGINT: readiness fails while requests are still accepted, then the port
 * closes, requests under way finish and `flush` runs. SIGINT (a terminal) skips the first step. A second signal
 * exits at once.
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
  for (const socket of sockets) activeResponses.closeAfterResponse(socket)
  const timeout = AbortSignal.timeout((drainSeconds + env().SHUTDOWN_SECONDS) * 1000)
  await delay(drainSeconds * 1000)
  lifecycle.endStreams()
  await closeConnections(server, sockets, timeout)
  await Promise.race([
    flush().catch((cause: unknown) => logOnce('Not everything could be saved', cause)),
    aborted(timeout),
  ])
  process.exit(0)
}

/** Idle connections close last, since a proxy may send its next request on any of them. */
async function closeConnections(
  server: Server,
  sockets: Set<Socket>,
  timeLeft: AbortSignal,
): Promise<void> {
  await new Promise(setImmediate)
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)))
  let silentSince = Date.now()
  while (!timeLeft.aborted) {
    // After the poll phase, connections with an arrived request are no longer idle.
    await new Promise(setImmediate)
    server.closeIdleConnections()
    if (await Promise.race([closed, delay(POLL_MS, false)])) return
    if ([...sockets].some((socket) => activeResponses.isPending(socket))) silentSince = Date.now()
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
