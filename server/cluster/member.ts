/** A worker's part: it tells the primary about itself, and who asks it for details about all workers. */
import type { Worker } from 'node:cluster'
import { register } from 'prom-client'
import { reports } from '../health/report'
import type { Tell, Told } from '../operations'
import { tellOwn } from '../own-operations'
import { connectPeer } from './peer'

/** Longer than the primary waits for a worker. */
const PATIENCE_MS = 4000

export function joinWorkers(worker: Worker): Tell {
  const askPrimary = connectPeer(
    worker,
    (path) => reports[path]?.(true) ?? register.getMetricsAsJSON(),
    PATIENCE_MS,
  )
  return async (path, detailed) =>
    detailed ? ((await askPrimary(path)) as Told) : tellOwn(path, false)
}
