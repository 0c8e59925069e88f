import { expect, test } from 'vitest'
import { align } from './align'
import { snippet } from './snippet'

const long = '一二三四五六七八九十'.repeat(20)

test.each([
  ['发布LNG轮船', ['lng'], '发布LNG轮船'],
  ['没有', ['港口'], null],
  ['后者在前，前者在后', ['在后', '在前'], '后者在前，前者在后'],
  ['iPhone 17发布', ['iphone17'], 'iPhone 17发布'],
])('the snippet of %s for %s is %s', (text, terms, excerpt) => {
  expect(snippet(align(text), terms)).toBe(excerpt)
})

test('a snippet of a long text begins shortly before the term', () => {
  const excerpt = snippet(align(`${'…'.repeat(50)}${long}港口${long}`), ['港口'])
  expect(excerpt).toHaveLength(90)
  expect(excerpt?.indexOf('港口')).toBe(24)
})
