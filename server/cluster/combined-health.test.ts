import { expect, test } from 'vitest'
import type { Report } from '../health/report'
import { combineReports, type WorkerReports } from './combined-health'

const ready: Report = { status: 200, body: { ready: true } }
const stopping: Report = { status: 503, body: { ready: false, reason: 'stopping' } }

test.each<[string, WorkerReports, number, string | undefined]>([
  [
    'all are ready',
    new Map([
      [1, ready],
      [2, ready],
    ]),
    200,
    undefined,
  ],
  ['none takes requests yet', new Map(), 503, 'starting'],
  [
    'one is not',
    new Map([
      [1, ready],
      [2, stopping],
    ]),
    503,
    'worker 2: stopping',
  ],
  [
    'one is silent',
    new Map([
      [1, null],
      [2, ready],
    ]),
    503,
    'worker 1: does not answer',
  ],
])('ready: %s', (_, reports, status, reason) => {
  const combined = combineReports('/api/health/ready', reports)
  expect(combined.status).toBe(status)
  expect(combined.body.ready).toBe(status === 200)
  expect(combined.body.reason).toBe(reason)
})

test('/api/health is true only if it is true of every worker', () => {
  const report = (announced: boolean): Report => ({
    status: 200,
    body: { database: true, announced },
  })
  const combined = (last: boolean) =>
    combineReports(
      '/api/health',
      new Map([
        [1, report(true)],
        [2, report(last)],
      ]),
    )
  expect(combined(true)).toMatchObject({ status: 200, body: { database: true, announced: true } })
  expect(combined(false)).toMatchObject({ status: 200, body: { database: true, announced: false } })
})
