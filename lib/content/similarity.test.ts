import { expect, test } from 'vitest'
import { shinglesOf, isSame, similarity, withoutRepeats } from './similarity'

const alike = (a: string, b: string) => similarity(shinglesOf(a), shinglesOf(b))

test('0 for titles that share no pair, 1 for the same', () => {
  expect(alike('港口复航', '天气转凉')).toBe(0)
  expect(alike('港口复航', '港口复航')).toBe(1)
  expect(alike('', '')).toBe(0)
})

test('the pairs that both have, of all', () => {
  expect(alike('港口复航', '港口停航')).toBe(1 / 5)
})

test.each([
  ['临澜港口今晨恢复通航', '临澜港口今晨恢复通航！', true],
  ['ＬＮＧ轮船 进港', 'lng轮船进港', true],
  ['临澜港口今晨恢复通航，沿岸居民称便', '临澜港口今晨恢复通航，沿岸居民称赞', true],
  ['晚间播报第12期', '晚间播报第13期', false],
  ['临澜港口今晨恢复通航', '临澜机场昨夜恢复通航', false],
])('%s, %s: %s', (a, b, same) => expect(isSame(shinglesOf(a), shinglesOf(b))).toBe(same))

test('what repeats the title, or one before, is left out', () => {
  const items = ['港口复航！', '天气转凉', '天气转凉。', '列车提速'].map((title) => ({ title }))
  expect(withoutRepeats(items, ['港口复航']).map(({ title }) => title)).toEqual([
    '天气转凉',
    '列车提速',
  ])
})
