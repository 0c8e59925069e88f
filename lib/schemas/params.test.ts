import { describe, expect, test } from 'vitest'
import { isStorable, parseId, parseKeyword, parseSlug, parseStory, toStorable } from './params'

test.each([
  ['1', 1],
  ['2147483647', 2147483647],
  ['2147483648', null],
  ['9223372036854775808', null],
  ['0', null],
  ['-0', null],
  ['-1', null],
  ['1.0', null],
  ['01', null],
  ['1 ', null],
  ['1e3', null],
  ['１', null],
  [1, null],
  [undefined, null],
])('the id %s is parsed as %s', (text, id) => {
  expect(parseId(text)).toBe(id)
})

test.each([
  ['12', 12],
  ['#12', 12],
  ['https://site.example/hant/video/12?from=x', 12],
  ['/article/12.md', 12],
  ['/desk/stories/12/history', 12],
  ['/column/12', null],
  ['12 号', null],
])('the story %s is %s', (typed, id) => {
  expect(parseStory(typed)).toBe(id)
})

test.each([
  ['city', 'city'],
  ['city-2', 'city-2'],
  ['a'.repeat(61), null],
  ['-city', null],
  ['city\0', null],
  ['%00', null],
  ['City', null],
  ['', null],
])('the slug %j is parsed as %j', (text, slug) => {
  expect(parseSlug(text)).toBe(slug)
})

test.each([
  ['%E6%B8%AF%E5%8F%A3', '港口'],
  ['%00', null],
  ['%E0%A4%A', null],
  ['%ED%A0%80', null],
  ['\ud800', null],
  ['港'.repeat(21), null],
])('the keyword %j is parsed as %j', (segment, word) => {
  expect(parseKeyword(segment)).toBe(word)
})

describe('a text that Postgres can’t store', () => {
  test.each(['a\0b', '\ud83d', '\ude00x'])('%j', (text) => {
    expect(isStorable(text)).toBe(false)
    expect(isStorable(toStorable(text))).toBe(true)
  })
  test('other texts are left as they are', () => expect(toStorable('港口 😀')).toBe('港口 😀'))
})
