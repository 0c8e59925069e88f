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
  const whole = combineReports('/api/health/ready', reports)
  expect(whole.status).toBe(status)
  expect(whole.body.ready).toBe(status === 200)
  expect(whole.body.reason).toBe(reason)
})

test('the database is there and changes are heard where every worker says so', () => {
  const report = (announced: boolean): Report => ({
    status: 200,
    body: { database: true, announced },
  })
  const whole = (last: boolean) =>
    combineReports(
      '/api/health',
      new Map([
        [1, report(true)],
        [2, report(last)],
      ]),
    )
  expect(whole(true)).toMatchObject({ status: 200, body: { database: true, announced: true } })
  expect(whole(false)).toMatchObject({ status: 200, body: { database: true, announced: false } })
})
