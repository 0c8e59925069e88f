import cluster, { type Worker } from 'node:cluster'
import { Deaths, MOST_DEATHS } from '@/lib/restart-backoff'
import { env } from '@/lib/env'
import { logOnce, logWarning } from '@/lib/log'
import { openAdminPort } from './admin'
import { closeHandedOver } from './cluster/orphaned-connection'
import { watchWorkers } from './cluster/primary'
import { beginLogging } from './logging'

/**
 * Keeps so many instances running behind one port, which is handed to them connection by connection, and
 * tells about all of them at ADMIN_PORT. Each has a memory, a listener and database connections of its own.
 */
export async function superviseWorkers(count: number): Promise<void> {
  beginLogging()
  const { DRAIN_SECONDS: drain, SHUTDOWN_SECONDS: shutdown } = env()
  // Less than the launcher waits for this process (scripts/portal/serve.ts).
  const patience = (drain + shutdown + 2) * 1000
  const deaths = new Deaths()
  let code: number | null = null

  const stop = (signal: NodeJS.Signals, exitCode = 0) => {
    code ??= exitCode
    for (const worker of running()) worker.process.kill(signal)
    setTimeout(() => running().forEach(({ process }) => process.kill('SIGKILL')), patience)
    if (running().length === 0) process.exit(code)
  }
  const start = () => {
    if (code === null) closeHandedOver(cluster.fork())
  }
  cluster.on('exit', (worker, exitCode, signal: string | null) => {
    if (code !== null) {
      if (running().length === 0) process.exit(code)
      return
    }
    const how = signal ? `signal ${signal}` : `exit code ${exitCode}`
    const name = `Worker ${worker.id} (process ${worker.process.pid})`
    const pause = deaths.count()
    if (pause === null) {
      logWarning(
        `${name} ended by ${how}, the ${MOST_DEATHS}th within a minute: giving up`,
        'fatal',
      )
      stop('SIGTERM', 1)
    } else {
      logWarning(`${name} ended by ${how}; starting another in ${pause} ms`, 'error')
      setTimeout(start, pause)
    }
  })
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  const tell = watchWorkers()
  try {
    await openAdminPort(tell)
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
