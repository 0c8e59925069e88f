import { expect, test } from 'vitest'
import { relativeTime } from './relative-time'

const published = '2022-04-30T11:36:37.000Z'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  [0, { unit: 'now', count: 0 }],
  [MINUTE - 1, { unit: 'now', count: 0 }],
  [MINUTE, { unit: 'minute', count: 1 }],
  [HOUR - 1, { unit: 'minute', count: 59 }],
  [3 * HOUR, { unit: 'hour', count: 3 }],
  [DAY, { unit: 'day', count: 1 }],
  [4 * DAY - 1, { unit: 'day', count: 3 }],
  [4 * DAY, null],
  [-1, null],
])('%d ms ago', (age, expected) => {
  expect(relativeTime(published, Date.parse(published) + age)).toEqual(expected)
})
