import { expect, test } from 'vitest'
import { judge, longestFailure } from './judge'
import { unnoticed } from './fault'
import type { Seen } from './load'

const seen = (at: number, status: number, what: Seen['what'] = 'home'): Seen => ({
  what,
  at,
  status,
  text: '',
  milliseconds: 10,
})

test('the longest stretch of failures ends with the next success', () => {
  expect(longestFailure([seen(0, 200), seen(50, 0), seen(100, 503), seen(150, 200)])).toBe(100)
  expect(longestFailure([seen(0, 0), seen(50, 200), seen(100, 0), seen(400, 0)])).toBe(310)
  expect(longestFailure([seen(0, 200)])).toBe(0)
})

const texts = [
  { text: 'once', count: 1 },
  { text: 'twice', count: 2 },
]
const sql = () => Promise.resolve(texts as never)
const fine = { stale: 0, changed: false, broken: [] }

test('a comment that is there twice, or was taken and is not there, breaks the bounds', async () => {
  const sent = [
    { text: 'once', story: 1, taken: true },
    { text: 'twice', story: 1, taken: true },
    { text: 'gone', story: 1, taken: true },
    { text: 'refused', story: 1, taken: false },
  ]
  const result = await judge('x', unnoticed, { seen: [], sent }, 0, fine, sql)
  expect(result.lost).toBe(2)
  expect(result.broken).toEqual(['2 comments are not there once'])
})

test('503 is right while something is away, not when it had to be well again, and 500 never', async () => {
  const watched = { seen: [seen(10, 503, 'unread'), seen(20_000, 200)], sent: [] }
  expect((await judge('x', unnoticed, watched, 1000, fine, sql)).broken).toEqual([])
  watched.seen.push(seen(20_000, 503, 'unread'), seen(20_001, 500, 'private'))
  expect((await judge('x', unnoticed, watched, 1000, fine, sql)).broken).toEqual([
    'answers of another kind: private 500',
    'failed when it had to be well: unread 503, private 500',
  ])
})

test('another process, a long answer and an old page are told', async () => {
  const watched = { seen: [{ ...seen(0, 200), milliseconds: 20_000 }], sent: [] }
  const found = { stale: 1, changed: true, broken: ['of its own'] }
  expect((await judge('x', unnoticed, watched, 0, found, sql)).broken).toEqual([
    'of its own',
    'a request took 20000 ms',
    '1 pages are old',
    'another process answers',
  ])
})
