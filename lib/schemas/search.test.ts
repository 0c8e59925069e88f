import { expect, test } from 'vitest'
import { parseQuery } from './search'

test.each([undefined, '', '   ', '\0', '\u3000\n'])('%j is blank', (q) => {
  expect(parseQuery(q)).toBeNull()
})

test('spaces of any kind divide words, of which there are few', () => {
  expect(parseQuery(' 港口\u3000\0新  闻 ')).toEqual({
    text: '港口 新 闻',
    words: ['港口', '新', '闻'],
  })
  expect(parseQuery('a b c d e f g h i j')).toMatchObject({ words: 'a b c d e f g h'.split(' ') })
  expect(parseQuery(['一', '二'])).toEqual({ text: '一', words: ['一'] })
})

test('100 characters are enough, also those that count double', () => {
  expect(parseQuery('😀'.repeat(100))).not.toBe('long')
  expect(parseQuery('字'.repeat(101))).toBe('long')
})
