import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { beforeEach, expect, test } from 'vitest'
import { type Metrics, CombinedMetrics } from './combined-metrics'

let whole: CombinedMetrics
beforeEach(() => {
  whole = new CombinedMetrics()
})

/** What a worker sends that answered so many requests, and has as many pages in memory. */
function measured(worker: number, requests: number): Promise<Metrics> {
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

const lines = async (...answered: number[]) => (await whole.text(new Set(answered))).split('\n')

test('workers are one in what they count, and each has its own heap', async () => {
  whole.read(1, await measured(1, 2))
  whole.read(2, await measured(2, 3))
  const said = await lines(1, 2)
  for (const line of [
    'requests_total{status="200"} 5',
    'seconds_bucket{le="1"} 5',
    'seconds_count 5',
    'documents 5',
    'heap{worker="1"} 7',
    'heap{worker="2"} 7',
  ])
    expect(said).toContain(line)
})

test('what was counted stays where workers end or fall silent, what they held does not', async () => {
  for (const worker of [1, 2, 3, 4]) whole.read(worker, await measured(worker, worker))
  whole.end(1)
  whole.end(2)
  const said = await lines(4)
  for (const line of ['requests_total{status="200"} 10', 'seconds_count 10', 'documents 4'])
    expect(said).toContain(line)
  expect(said.filter((line) => line.startsWith('heap'))).toEqual(['heap{worker="4"} 7'])
})
