import { expect, test } from 'vitest'
import { shinglesOf, isSame, similarity, withoutRepeats } from './similarity'

const alike = (a: string, b: string) => similarity(shinglesOf(a), shinglesOf(b))

test('similarity is 0 without a common bigram and 1 for equal titles', () => {
  expect(alike('港口复航', '天气转凉')).toBe(0)
  expect(alike('港口复航', '港口复航')).toBe(1)
  expect(alike('', '')).toBe(0)
})

test('similarity is the share of common bigrams', () => {
  expect(alike('港口复航', '港口停航')).toBe(1 / 5)
})

test.each([
  ['临澜港口今晨恢复通航', '临澜港口今晨恢复通航！', true],
  ['ＬＮＧ轮船 进港', 'lng轮船进港', true],
  ['临澜港口今晨恢复通航，沿岸居民称便', '临澜港口今晨恢复通航，沿岸居民称赞', true],
  ['晚间播报第12期', '晚间播报第13期', false],
  ['临澜港口今晨恢复通航', '临澜机场昨夜恢复通航', false],
])('%s and %s count as the same title: %s', (a, b, same) =>
  expect(isSame(shinglesOf(a), shinglesOf(b))).toBe(same),
)

test('items with a title that was shown already are left out', () => {
  const items = ['港口复航！', '天气转凉', '天气转凉。', '列车提速'].map((title) => ({ title }))
  expect(withoutRepeats(items, ['港口复航']).map(({ title }) => title)).toEqual([
    '天气转凉',
    '列车提速',
  ])
})
