import { expect, test } from 'vitest'
import { align } from './align'
import { snippet } from './snippet'

const long = '一二三四五六七八九十'.repeat(20)

test.each([
  ['发布LNG轮船', ['lng'], '发布LNG轮船'],
  ['没有', ['港口'], null],
  ['后者在前，前者在后', ['在后', '在前'], '后者在前，前者在后'],
  ['iPhone 17发布', ['iphone17'], 'iPhone 17发布'],
])('%s', (text, terms, piece) => {
  expect(snippet(align(text), terms)).toBe(piece)
})

test('from shortly before the term, wherever it stands', () => {
  const piece = snippet(align(`${'…'.repeat(50)}${long}港口${long}`), ['港口'])
  expect(piece).toHaveLength(90)
  expect(piece?.indexOf('港口')).toBe(24)
})
