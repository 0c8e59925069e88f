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
])('%s with %s is highlighted as %s', (text, terms, highlighted) => {
  const parts = markTerms(align(text), terms)
  expect(parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('')).toBe(
    highlighted,
  )
})

test('an empty text has no parts', () => {
  expect(markTerms(align(''), ['港口'])).toEqual([])
})
