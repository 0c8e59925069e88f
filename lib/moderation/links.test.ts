import { expect, test } from 'vitest'
import { links } from './links'
import { submission } from './testing/submission'

test.each([
  ['看https://example.com/a?b=http://b.com 吧', ['https://example.com/a?b=http://b.com']],
  ['WWW.Example.museum是我的', ['WWW.Example.museum']],
  ['去example.com看看', ['example.com']],
  ['去ｅｘａｍｐｌｅ．ｃｏｍ看看', ['ｅｘａｍｐｌｅ．ｃｏｍ']],
  ['去example。com看看', ['example。com']],
  ['去ex\u200bample.\u00adcom看看', ['ex\u200bample.\u00adcom']],
  ['去ⓔxample.com看看', ['ⓔxample.com']],
  ['http://192.0.2.1/x 和 a.cn', ['http://192.0.2.1/x', 'a.cn']],
])('one or two links are held: %s', (text, words) => {
  expect(links(submission({ text }))).toEqual({
    outcome: 'hold',
    rule: 'links',
    reason: 'links',
    words,
  })
})

test('three links are refused, also without spaces between them', () => {
  const text = 'https://a.com看这里https://b.com。www.c.com'
  expect(links(submission({ text }))).toMatchObject({
    outcome: 'refuse',
    words: ['https://a.com', 'https://b.com', 'www.c.com'],
  })
})

test.each(['写信到a.b@example.com', '用Node.js写的', '涨了3.5%', '他说。Me too', 'v1.2.3'])(
  'not a link: %s',
  (text) => {
    expect(links(submission({ text }))).toBeNull()
  },
)

test('a long text without links is quickly read', () => {
  const began = performance.now()
  for (const text of ['a'.repeat(1000), 'a.'.repeat(500), 'http'.repeat(250), '-.'.repeat(500)]) {
    links(submission({ text }))
  }
  expect(performance.now() - began).toBeLessThan(500)
})
