/** The primary's health and metrics: of all workers that take requests. */
import cluster from 'node:cluster'
import { Counter, Gauge, register } from 'prom-client'
import type { Report } from '../health/report'
import { METRICS, type ReadOperations, type OperationsAnswer, toAnswer } from '../operations'
import { connectPeer } from './peer'
import { combineReports } from './combined-health'
import { type Metrics, CombinedMetrics } from './combined-metrics'

const TIMEOUT_MS = 2000

type Ask = (question: string) => Promise<unknown>

const listening = new Map<number, Ask>()
const metrics = new CombinedMetrics()
const states = new Gauge({
  name: 'xiaowen_workers',
  help: 'Workers that take requests, by whether they answer the primary.',
  labelNames: ['state'],
})
const deaths = new Counter({ name: 'xiaowen_worker_deaths_total', help: 'Workers that ended.' })

/** Call before the first worker is started. */
export function watchWorkers(): ReadOperations {
  const asks = new Map<number, Ask>()
  cluster.on('fork', (worker) =>
    asks.set(worker.id, connectPeer(worker, readClusterOperations, TIMEOUT_MS)),
  )
  cluster.on('listening', ({ id }) => {
    const ask = asks.get(id)
    if (ask) listening.set(id, ask)
  })
  cluster.on('exit', ({ id }) => {
    deaths.inc()
    asks.delete(id)
    listening.delete(id)
    metrics.end(id)
  })
  return readClusterOperations
}

async function readClusterOperations(path: string): Promise<OperationsAnswer> {
  if (path === '/api/health/live') return toAnswer({ status: 200, body: { live: true } })
  const answers = await askAll(path)
  if (path !== METRICS) return toAnswer(combineReports(path, answers as Map<number, Report | null>))
  const answered = new Set<number>()
  for (const [worker, read] of answers) {
    // A worker that ended meanwhile is in the sums already.
    if (read === null || !listening.has(worker)) continue
    answered.add(worker)
    metrics.read(worker, read as Metrics)
  }
  states.set({ state: 'answering' }, answered.size)
  states.set({ state: 'silent' }, listening.size - answered.size)
  return { status: 200, type: register.contentType, text: await metrics.text(answered) }
}

/** Each worker's answer; null if it gave none in time. */
async function askAll(question: string): Promise<Map<number, unknown>> {
  const answers = [...listening].map(
    async ([worker, ask]) => [worker, await ask(question).catch(() => null)] as const,
  )
  return new Map(await Promise.all(answers))
}
