import { expect, test } from 'vitest'
import { align } from './align'
import { markTerms } from './highlight'

test.each([
  ['港口开通', ['港口'], '[港口]开通'],
  ['新C919首飞', ['c919'], '新[C919]首飞'],
  ['iPhone 17发布', ['iphone17'], '[iPhone 17]发布'],
  ['臺灣鐵路', ['铁路', '台湾'], '[臺灣][鐵路]'],
  ['渡口渡', ['渡', '渡口'], '[渡口][渡]'],
  ['100%的人', ['0%'], '10[0%]的人'],
  ['没有', ['港口'], '没有'],
  ['㎡变长……港口', ['变', '港口'], '㎡[变]长……[港口]'],
  ['没有词', [], '没有词'],
  ['㎡，港\u200b口开通', ['港口', '开通'], '㎡，[港\u200b口][开通]'],
  ['据瞭解', ['了解'], '据[瞭解]'],
  ['每日“天气”预报', ['每日天气'], '[每日“天气]”预报'],
  ['Cafe\u0301开门', ['cafe'], '[Cafe\u0301]开门'],
  ['qq_ww与a*b', ['qq_ww', 'a*b'], '[qq_ww]与[a*b]'],
  ['한국'.normalize('NFD'), ['한국'], `[${'한국'.normalize('NFD')}]`],
])('%s with %s is highlighted as %s', (text, terms, highlighted) => {
  const parts = markTerms(align(text), terms)
  expect(parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('')).toBe(
    highlighted,
  )
})

test('an empty text has no parts', () => {
  expect(markTerms(align(''), ['港口'])).toEqual([])
})
