import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { beforeEach, expect, test } from 'vitest'
import { type Metrics, CombinedMetrics } from './combined-metrics'

let metrics: CombinedMetrics
beforeEach(() => {
  metrics = new CombinedMetrics()
})

/** A worker that answered `requests` requests and has as many documents. */
function workerMetrics(worker: number, requests: number): Promise<Metrics> {
  const registers = [new Registry()]
  new Counter({ name: 'requests_total', help: 'x', labelNames: ['status'], registers }).inc(
    { status: '200' },
    requests,
  )
  const seconds = new Histogram({ name: 'seconds', help: 'x', buckets: [1], registers })
  for (let i = 0; i < requests; i += 1) seconds.observe(0.5)
  new Gauge({ name: 'documents', help: 'x', registers }).set(requests)
  new Gauge({ name: 'heap', help: 'x', labelNames: ['worker'], registers }).set({ worker }, 7)
  return (registers[0] as Registry).getMetricsAsJSON()
}

const lines = async (...answered: number[]) => (await metrics.text(new Set(answered))).split('\n')

test('counters of workers are summed, heap sizes have a series per worker', async () => {
  metrics.read(1, await workerMetrics(1, 2))
  metrics.read(2, await workerMetrics(2, 3))
  const output = await lines(1, 2)
  for (const line of [
    'requests_total{status="200"} 5',
    'seconds_bucket{le="1"} 5',
    'seconds_count 5',
    'documents 5',
    'heap{worker="1"} 7',
    'heap{worker="2"} 7',
  ])
    expect(output).toContain(line)
})

test('sums do not fall when a worker ends or is silent, its gauges disappear', async () => {
  for (const worker of [1, 2, 3, 4]) metrics.read(worker, await workerMetrics(worker, worker))
  metrics.end(1)
  metrics.end(2)
  const output = await lines(4)
  for (const line of ['requests_total{status="200"} 10', 'seconds_count 10', 'documents 4'])
    expect(output).toContain(line)
  expect(output.filter((line) => line.startsWith('heap'))).toEqual(['heap{worker="4"} 7'])
})
