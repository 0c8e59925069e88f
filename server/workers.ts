import cluster, { type Worker } from 'node:cluster'
import { RestartBackoff, MAX_EXITS } from '@/lib/restart-backoff'
import { env } from '@/lib/env'
import { logOnce, logWarning } from '@/lib/log'
import { openAdminPort } from './admin'
import { closeOrphanedConnection } from './cluster/orphaned-connection'
import { watchWorkers } from './cluster/primary'
import { startLogging } from './logging'

/**
 * Keeps `count` instances running behind one port and reports on all of them at ADMIN_PORT. Each has its own
 * memory, listener and database connections.
 */
export async function superviseWorkers(count: number): Promise<void> {
  startLogging()
  const { DRAIN_SECONDS: drain, SHUTDOWN_SECONDS: shutdown } = env()
  // Shorter than the launcher's timeout (scripts/portal/serve.ts).
  const killAfter = (drain + shutdown + 2) * 1000
  const backoff = new RestartBackoff()
  let code: number | null = null

  const stop = (signal: NodeJS.Signals, exitCode = 0) => {
    code ??= exitCode
    for (const worker of running()) worker.process.kill(signal)
    setTimeout(() => running().forEach(({ process }) => process.kill('SIGKILL')), killAfter)
    if (running().length === 0) process.exit(code)
  }
  const start = () => {
    if (code === null) closeOrphanedConnection(cluster.fork())
  }
  cluster.on('exit', (worker, exitCode, signal: string | null) => {
    if (code !== null) {
      if (running().length === 0) process.exit(code)
      return
    }
    const reason = signal ? `signal ${signal}` : `exit code ${exitCode}`
    const name = `Worker ${worker.id} (process ${worker.process.pid})`
    const pause = backoff.next()
    if (pause === null) {
      logWarning(
        `${name} ended by ${reason}, the ${MAX_EXITS}th within a minute: giving up`,
        'fatal',
      )
      stop('SIGTERM', 1)
    } else {
      logWarning(`${name} ended by ${reason}; starting another in ${pause} ms`, 'error')
      setTimeout(start, pause)
    }
  })
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  const readOperations = watchWorkers()
  try {
    await openAdminPort(readOperations)
  } catch (error) {
    logOnce('ADMIN_PORT could not be opened', error, 'fatal')
    process.exit(1)
  }
  for (let i = 0; i < count; i += 1) start()
}

function running(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter(
    (worker): worker is Worker => worker !== undefined && !worker.isDead(),
  )
}
