import { expect, test } from 'vitest'
import { changeWords, exactNumber } from './change-words'

test.each([
  [112, 100, '+12%'],
  [97, 100, '−3%'],
  [0, 8, '−100%'],
  [1000, 1001, '持平'],
  [0, 0, '持平'],
  [5, 0, '—'],
])('%i after %i is %s', (views, before, words) => {
  expect(changeWords({ views, before })).toBe(words)
})

test('numbers are exact', () => {
  expect(exactNumber(1234567)).toBe('1,234,567')
})
