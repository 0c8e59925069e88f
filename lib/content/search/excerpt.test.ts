import { expect, test } from 'vitest'
import { excerpt } from './excerpt'

const fold = (character: string) => character.normalize('NFKC').toLowerCase()
const long = '一二三四五六七八九十'.repeat(20)

test.each([
  ['发布**LNG**轮船', ['lng'], '发布LNG轮船'],
  ['见[港口](https://example.org/港口)的网站', ['网站'], '见港口的网站'],
  ['第一行\n第二行', ['行第'], '第一行第二行'],
  ['没有', ['港口'], null],
  ['后者在前，前者在后', ['在后', '在前'], '后者在前，前者在后'],
  ['iPhone 17发布', ['iphone17'], 'iPhone 17发布'],
])('%s', (body, terms, piece) => {
  expect(excerpt(body, terms, fold)).toBe(piece)
})

test('from shortly before the term, wherever it stands', () => {
  const piece = excerpt(`${'…'.repeat(50)}${long}港口${long}`, ['港口'], fold)
  expect(piece).toHaveLength(90)
  expect(piece?.indexOf('港口')).toBe(24)
})
