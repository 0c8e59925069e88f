import { expect, test } from 'vitest'
import { readingMinutes } from './reading-time'

test.each([
  ['', 0],
  ['短讯。', 1],
  ['港'.repeat(400), 1],
  ['港'.repeat(401), 2],
  ['harbour '.repeat(440), 2],
  [`${'港'.repeat(400)}${' ship'.repeat(220)}`, 2],
])('%.20s takes %i minutes', (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes)
})
