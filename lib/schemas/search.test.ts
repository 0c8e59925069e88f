import { expect, test } from 'vitest'
import { parseQuery } from './search'

const terms = (q: string) => {
  const query = parseQuery({ q })
  if (query === null || typeof query === 'string') return query
  return [query.terms, query.without]
}

test.each([undefined, '', '   ', '\0', '\u3000\n', '\u200b', '\u3164', '\u2066 \u00ad', 7, {}])(
  '%j is blank',
  (q) => {
    expect(parseQuery({ q })).toBeNull()
  },
)

test.each([
  [' 港口\u3000\0新  闻 ', ['港口', '新', '闻'], []],
  ['港口，新闻。海', ['港口', '新闻', '海'], []],
  ['"东海 航线" 船', ['东海 航线', '船'], []],
  ['“东海航线”开通', ['东海航线', '开通'], []],
  ['"没有合上 的', ['没有合上 的'], []],
  ['港口 -广告 －"免费 领"', ['港口'], ['广告', '免费 领']],
  ['C919 5G COVID-19 3.5%', ['C919', '5G', 'COVID-19', '3.5%'], []],
  ['港口 港口', ['港口'], []],
  ['港\u200b口 \u202e新闻\ufeff', ['港口', '新闻'], []],
  ['a b c d e f g h i j', 'a b c d e f g h'.split(' '), []],
])('the terms of %s', (q, all, without) => {
  expect(terms(q)).toEqual([all, without])
})

test.each(['-广告', '"', '- -- ""', '！？', '&|!():*<->', '😀'])('%s has no terms', (q) => {
  expect(terms(q)).toBe('marks')
})

test('a query of more than 100 code points is too long', () => {
  expect(terms('𠀀'.repeat(100))).not.toBe('long')
  expect(terms('字'.repeat(101))).toBe('long')
  expect(terms('字'.repeat(10_000))).toBe('long')
})

test('unknown filters are ignored', () => {
  expect(
    parseQuery({ q: '港口', kind: 'video', column: 'sea', within: 'week', order: 'newest' }),
  ).toMatchObject({ kind: 'video', column: 'sea', within: 'week', order: 'newest' })
  expect(
    parseQuery({ q: ['港口', '海'], kind: 'x', column: "'", within: '1', order: ['newest'] }),
  ).toMatchObject({ text: '港口', kind: null, column: null, within: null, order: 'newest' })
})
