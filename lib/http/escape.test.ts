import { expect, test } from 'vitest'
import { escapeHtml, escapeLabel, escapeLike, escapeRegExp, escapeXml } from './escape'

const typed = '<a b="c">&\\^$.*+?()[]{}|/-%_'

test('HTML', () => {
  expect(escapeHtml(typed)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;\\^$.*+?()[]{}|/-%_')
})

test('XML has no control characters and no halves of a pair', () => {
  expect(escapeXml('a\0\u000b\ud800\uffff<b>\n😀')).toBe('a&lt;b&gt;\n😀')
})

test('a regular expression finds the text alone', () => {
  expect(new RegExp(`^${escapeRegExp(typed)}$`).test(typed)).toBe(true)
  expect(new RegExp(`^${escapeRegExp('a.c')}$`).test('abc')).toBe(false)
})

test('LIKE', () => expect(escapeLike('50%_\\')).toBe('50\\%\\_\\\\'))

test('a label of Markdown', () => expect(escapeLabel('a]\\[b')).toBe('a\\]\\\\\\[b'))
