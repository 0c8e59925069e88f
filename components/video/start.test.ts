import { expect, test } from 'vitest'
import { isUnfinished, startSecond } from './start'

test.each([
  ['?t=83', 83],
  ['?a=1&t=83s', 83],
  ['?t=0', 0],
  ['?t=-5', 0],
  ['?t=1e9', 0],
  ['?t=', 0],
  ['', 0],
])('%s starts at second %d', (search, second) => expect(startSecond(search)).toBe(second))

test.each([
  [0, 10, true],
  [8, 10, true],
  [9, 10, false],
  // A second is rounded down: of a clip watched to its end it is the last whole one.
  [6, 6.9, false],
  [594, 600, true],
  [595, 600, false],
])('at %d of %d seconds there is more to watch: %s', (second, duration, unfinished) =>
  expect(isUnfinished(second, duration)).toBe(unfinished),
)
