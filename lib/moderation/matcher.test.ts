import { expect, test } from 'vitest'
import { compile } from './matcher'

const find = compile(['赌博', '代开发票', 'casino', '加v信', '🐻‍❄️', '110', ' 套路贷\n'])

test.each([
  ['as it is', '这里有赌博网站', ['赌博']],
  ['full width', '去ＣＡＳＩＮＯ玩', ['ＣＡＳＩＮＯ']],
  ['traditional', '專業代開發票', ['代開發票']],
  ['zero width', '赌\u200b博', ['赌\u200b博']],
  ['spacing', '代 开\u3000发 票，', ['代 开\u3000发 票']],
  ['punctuation', '赌*博、赌。博', ['赌*博', '赌。博']],
  ['symbols and emoji', '赌★博，赌🎲博', ['赌★博', '赌🎲博']],
  ['look-alikes', 'cаs1n0 来了', ['cаs1n0']],
  ['marks', '赌\u0336博\u0336', ['赌\u0336博\u0336']],
  ['mixed', '加Ｖ.信', ['加Ｖ.信']],
  ['an emoji as a term', '看🐻‍❄️了', ['🐻‍❄️']],
  ['blanks around a term', '小心套路贷', ['套路贷']],
  ['several, once each, by position', 'casino赌博casino', ['casino', '赌博']],
])('a term is found: %s', (_, text, words) => {
  expect(find(text)).toEqual(words)
})

test.each([
  ['a line break', '他爱打赌\n博物馆'],
  ['a line break of Windows', '赌\r\n博'],
  ['two sentences', '我和他打赌。博物馆见。'],
  ['within a word', 'casinos and Cassino'],
  ['within a number', '2011030元'],
  ['a number in letters', 'llo'],
  ['another emoji', '🐻'],
  ['news', '国家博物馆今日开放，市民参观热情高涨，发票可在门口代为开具。'],
])('no term is found in %s', (_, text) => {
  expect(find(text)).toEqual([])
})

test('an empty list finds nothing', () => {
  expect(compile([])('赌博')).toEqual([])
})

test('every match is a substring of the text and matches again', () => {
  const parts = [
    '赌',
    '博',
    '賭',
    'ｃ',
    'a',
    'ѕ',
    '1',
    'n',
    '0',
    ' ',
    '\u200b',
    '。',
    '\n',
    '🎲',
    '㍿',
    '1',
  ]
  let seed = 7
  const random = () => (seed = (seed * 48_271) % 2_147_483_647)
  let hits = 0
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 40 }, () => parts[random() % parts.length]).join('')
    for (const word of find(text)) {
      hits++
      expect(text).toContain(word)
      expect(find(word)).toContain(word)
    }
  }
  expect(hits).toBeGreaterThan(100)
})
