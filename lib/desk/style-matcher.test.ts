import { expect, test } from 'vitest'
import { compileStyle, type StyleTerm } from './style-matcher'

const term = (word: string, instead = ''): StyleTerm => ({ word, kind: 'style', instead, why: '' })
const find = (text: string, ...words: string[]) =>
  compileStyle(words.map((word) => term(word)))(text).map(({ word, at }) => [word, at])

test('a word is found wherever it stands, with what the table says of it', () => {
  const matcher = compileStyle([
    { word: '登陆', kind: 'style', instead: '登录', why: '网站用登录' },
  ])
  expect(matcher('请登陆网站，再登陆一次。')).toEqual([
    { word: '登陆', kind: 'style', instead: '登录', why: '网站用登录', at: 1 },
    { word: '登陆', kind: 'style', instead: '登录', why: '网站用登录', at: 7 },
  ])
})

test('of overlapping words the longest is listed', () => {
  expect(find('国家领导人在国家博物馆', '国家', '国家领导人')).toEqual([
    ['国家领导人', 0],
    ['国家', 6],
  ])
})

test('words of letters are found whole, as they are written', () => {
  expect(find('apply the app, APP用户 app2', 'app')).toEqual([['app', 10]])
  expect(find('WIFI和wifi', 'WIFI')).toEqual([['WIFI', 0]])
})

test('places are those of the text with emoji and rare characters', () => {
  const text = '😀𠮷野家登陆'
  const [hit] = compileStyle([term('登陆')])(text)
  expect(text.slice(hit?.at).startsWith('登陆')).toBe(true)
})

test('blanks and punctuation hide a word: who writes it is the newsroom', () => {
  expect(find('登，陆 登 陆', '登陆')).toEqual([])
})

test('a text that is full of a word has at most 200 places', () => {
  expect(find('词'.repeat(5000), '词')).toHaveLength(200)
})

test('no words, no text', () => {
  expect(find('登陆')).toEqual([])
  expect(find('', '登陆')).toEqual([])
})
