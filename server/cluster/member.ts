/** A worker's side: reports on itself to the primary, and asks the primary for reports on all workers. */
import type { Worker } from 'node:cluster'
import { register } from 'prom-client'
import { reports } from '../health/report'
import type { ReadOperations, OperationsAnswer } from '../operations'
import { readOwnOperations } from '../own-operations'
import { connectPeer } from './peer'

/** Longer than the primary's timeout for a worker. */
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
