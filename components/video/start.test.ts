import { expect, test } from 'vitest'
import { startSecond } from './start'

test.each([
  ['?t=83', 83],
  ['?a=1&t=83s', 83],
  ['?t=0', 0],
  ['?t=-5', 0],
  ['?t=1e9', 0],
  ['?t=', 0],
  ['', 0],
])('%s starts at second %d', (search, second) => expect(startSecond(search)).toBe(second))
