import { describe, expect, test } from 'vitest'
import { keywordEntry, storyMatter, videoEntry } from './import'

describe('keywords', () => {
  test.each([
    [
      ['港口', '航运'],
      ['港口', '航运'],
    ],
    [['港口，航运'], ['港口', '航运']],
    [['港口、航运；造船'], ['港口', '航运', '造船']],
    ['港口,航运;造船', ['港口', '航运', '造船']],
    ['港口，，航运、', ['港口', '航运']],
    ['港口\u3000航运', ['港口', '航运']],
    ['#港口 #航运', ['港口', '航运']],
    ['＃港口　＃航运', ['港口', '航运']],
    ['［港口，航运］', ['港口', '航运']],
    ['【港口、航运】', ['港口', '航运']],
    ['〔港口〕', ['港口']],
    ['【独家】港口', ['【独家】港口']],
    ['港口\n航运\n', ['港口', '航运']],
    [
      ['New York', '1.10', '1e3'],
      ['New York', '1.10', '1e3'],
    ],
    [
      ['AI', '港口', 'ai', 'ＡＩ'],
      ['AI', '港口'],
    ],
    [['臺灣', '台湾'], ['臺灣']],
    [['', ' ', '\u200b'], []],
    ['', []],
    ['C#语言', null],
    [
      Array.from({ length: 20 }, (_, i) => `词${i}`),
      Array.from({ length: 20 }, (_, i) => `词${i}`),
    ],
    [Array.from({ length: 21 }, (_, i) => `词${i}`).join('，'), null],
    ['字'.repeat(21), null],
    ['\u{20bb7}'.repeat(20), ['\u{20bb7}'.repeat(20)]],
    [[['港口']], null],
    [{ a: 'b' }, null],
    ['a/b', null],
  ])('%j are %j', (typed, right) => {
    const { data } = storyMatter.safeParse({ title: '题', keywords: typed })
    expect(data?.keywords ?? null).toEqual(right)
  })

  test.each(['港口，航运', '港口、航运'])('a list does not name %s as one', (name) => {
    expect(keywordEntry.safeParse({ name, description: '' }).success).toBe(false)
  })
})

test.each([
  ['title', '1.10', '1.10'],
  ['title', '\u{20bb7}'.repeat(200), '\u{20bb7}'.repeat(200)],
  ['title', '字'.repeat(201), undefined],
  ['title', '\u3000\u200b', undefined],
  ['title', '标\ufffd题', undefined],
  ['title', '标\0题', undefined],
  ['title', '\u202e标题', '标题'],
  ['summary', '\u200b', ''],
  ['summary', '一\n二', '一\n二'],
  ['byline', '\u3164', ''],
  ['frontPosition', '3', 3],
  ['frontPosition', 'null', null],
  ['frontPosition', '~', null],
  ['frontPosition', '', null],
  ['frontPosition', '0', undefined],
  ['frontPosition', '1.0', undefined],
  ['frontPosition', '１', 1],
  ['sourceUrl', 'javascript:alert(1)', undefined],
  ['sourceUrl', 'https://例子.中国/标题', 'https://例子.中国/标题'],
  ['sourceUrl', 'https://example.org/a b', undefined],
  ['sourceUrl', '//example.org/a', undefined],
  ['comments', 'off', undefined],
])('%s: %j is %j', (name, typed, right) => {
  const { data } = storyMatter.safeParse({ title: '题', [name]: typed })
  expect(data?.[name as 'title']).toEqual(right)
})

test.each([
  ['46.4', 46.4],
  ['1e3', undefined],
  ['0x10', undefined],
  ['0', undefined],
  ['-1', undefined],
  ['360000', undefined],
  ['.nan', undefined],
])('a duration of %s is %s', (duration, right) => {
  const { data } = videoEntry.safeParse({ key: 'a', file: 'a.mp4', duration })
  expect(data?.duration).toBe(right)
})
