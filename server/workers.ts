import cluster, { type Worker } from 'node:cluster'
import { Deaths, MOST_DEATHS } from '@/lib/deaths'

/**
 * Keeps so many instances running behind one port and does nothing else: the port is handed to them
 * connection by connection. Each has a memory, a listener and database connections of its own.
 */
export function superviseWorkers(count: number): void {
  const deaths = new Deaths()
  let code: number | null = null

  const stop = (signal: NodeJS.Signals, exitCode = 0) => {
    code ??= exitCode
    for (const worker of running()) worker.process.kill(signal)
    if (running().length === 0) process.exit(code)
  }
  const start = () => {
    if (code === null) cluster.fork()
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
      console.error(`${name} ended by ${how}, the ${MOST_DEATHS}th within a minute: giving up.`)
      stop('SIGTERM', 1)
    } else {
      console.error(`${name} ended by ${how}; starting another in ${pause} ms.`)
      setTimeout(start, pause)
    }
  })
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  for (let i = 0; i < count; i += 1) start()
}

function running(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter(
    (worker): worker is Worker => worker !== undefined && !worker.isDead(),
  )
}
