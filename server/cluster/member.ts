/** A worker's part: it tells the primary about itself, and who asks it for details about all workers. */
import type { Worker } from 'node:cluster'
import { register } from 'prom-client'
import { reports } from '../health/report'
import type { ReadOperations, OperationsAnswer } from '../operations'
import { readOwnOperations } from '../own-operations'
import { connectPeer } from './peer'

/** Longer than the primary waits for a worker. */
const TIMEOUT_MS = 4000

export function joinCluster(worker: Worker): ReadOperations {
  const askPrimary = connectPeer(
    worker,
    (path) => reports[path]?.(true) ?? register.getMetricsAsJSON(),
    TIMEOUT_MS,
  )
  return async (path, detailed) =>
    detailed ? ((await askPrimary(path)) as OperationsAnswer) : readOwnOperations(path, false)
}
