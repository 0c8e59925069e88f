import { expect, test } from 'vitest'
import { markTerms } from './mark'

test.each([
  ['港口开通', '港口开通', ['港口'], '[港口]开通'],
  ['新C919首飞', '新c919首飞', ['c919'], '新[C919]首飞'],
  ['iPhone 17发布', 'iphone 17发布', ['iphone17'], '[iPhone 17]发布'],
  ['臺灣鐵路', '台湾铁路', ['铁路', '台湾'], '[臺灣][鐵路]'],
  ['渡口渡', '渡口渡', ['渡', '渡口'], '[渡口][渡]'],
  ['100%的人', '100%的人', ['0%'], '10[0%]的人'],
  ['没有', '没有', ['港口'], '没有'],
  ['㎡变长……港口', 'm2变长......港口', ['变', '港口'], '㎡[变]长……[港口]'],
  ['另一种折法', '另一种', ['一种'], '另一种折法'],
  ['没有词', '没有词', [], '没有词'],
])('%s', (text, folded, terms, drawn) => {
  const parts = markTerms(text, folded, terms)
  expect(parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('')).toBe(drawn)
})

test('nothing of nothing', () => {
  expect(markTerms('', '', ['港口'])).toEqual([])
})
