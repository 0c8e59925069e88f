import { expect, test } from 'vitest'
import { isUnfinished, startSecond } from './start-position'

test.each([
  ['?t=83', '', 83],
  ['?a=1&t=83s', '', 83],
  ['?t=0', '', 0],
  ['?t=-5', '', 0],
  ['?t=1e9', '', 0],
  ['?t=', '', 0],
  ['', '', 0],
  ['', '#t=83', 83],
  ['?t=5', '#t=83', 83],
  ['?t=5', '#comments', 5],
])('%s%s starts at second %d', (search, hash, second) =>
  expect(startSecond({ search, hash })).toBe(second),
)

test.each([
  [0, 10, true],
  [8, 10, true],
  [9, 10, false],
  // Seconds are rounded down, so a clip of 6.9 s ends at 6.
  [6, 6.9, false],
  [594, 600, true],
  [595, 600, false],
])('at %d of %d seconds the video is resumed: %s', (second, duration, unfinished) =>
  expect(isUnfinished(second, duration)).toBe(unfinished),
)
