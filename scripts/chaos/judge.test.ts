import { expect, test } from 'vitest'
import { judge, longestFailure } from './judge'
import { noImpact } from './fault'
import type { Observation } from './load'

const seen = (at: number, status: number, kind: Observation['kind'] = 'home'): Observation => ({
  kind,
  at,
  status,
  text: '',
  milliseconds: 10,
})

test('a failure lasts until the next success', () => {
  expect(longestFailure([seen(0, 200), seen(50, 0), seen(100, 503), seen(150, 200)])).toBe(100)
  expect(longestFailure([seen(0, 0), seen(50, 200), seen(100, 0), seen(400, 0)])).toBe(310)
  expect(longestFailure([seen(0, 200)])).toBe(0)
})

const texts = [
  { text: 'once', count: 1 },
  { text: 'twice', count: 2 },
]
const sql = () => Promise.resolve(texts as never)
const noFindings = { stale: 0, changed: false, broken: [] }

test('a duplicate comment and a lost accepted comment are reported', async () => {
  const sent = [
    { text: 'once', story: 1, accepted: true },
    { text: 'twice', story: 1, accepted: true },
    { text: 'gone', story: 1, accepted: true },
    { text: 'refused', story: 1, accepted: false },
  ]
  const result = await judge('x', noImpact, { observations: [], sent }, 0, noFindings, sql)
  expect(result.lost).toBe(2)
  expect(result.broken).toEqual(['2 comments are not there once'])
})

test('503 is allowed until the time for recovery is over, and 500 never', async () => {
  const load = {
    observations: [seen(10, 503, 'unread'), seen(20_000, 200)],
    sent: [],
  }
  expect((await judge('x', noImpact, load, 1000, noFindings, sql)).broken).toEqual([])
  load.observations.push(seen(20_000, 503, 'unread'), seen(20_001, 500, 'private'))
  expect((await judge('x', noImpact, load, 1000, noFindings, sql)).broken).toEqual([
    'answers of another kind: private 500',
    'failed when it had to be well: unread 503, private 500',
  ])
})

test('a restarted server, a slow response and a stale page are reported', async () => {
  const watched = { observations: [{ ...seen(0, 200), milliseconds: 20_000 }], sent: [] }
  const findings = { stale: 1, changed: true, broken: ['of its own'] }
  expect((await judge('x', noImpact, watched, 0, findings, sql)).broken).toEqual([
    'of its own',
    'a request took 20000 ms',
    '1 pages are old',
    'another process answers',
  ])
})
