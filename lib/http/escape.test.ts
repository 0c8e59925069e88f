import { expect, test } from 'vitest'
import { escapeHtml, escapeLabel, escapeLike, escapeRegExp, escapeXml } from './escape'

const typed = '<a b="c">&\\^$.*+?()[]{}|/-%_'

test('HTML metacharacters are escaped', () => {
  expect(escapeHtml(typed)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;\\^$.*+?()[]{}|/-%_')
})

test('XML loses control characters and lone surrogates', () => {
  expect(escapeXml('a\0\u000b\ud800\uffff<b>\n😀')).toBe('a&lt;b&gt;\n😀')
})

test('an escaped regular expression matches the literal text alone', () => {
  expect(new RegExp(`^${escapeRegExp(typed)}$`).test(typed)).toBe(true)
  expect(new RegExp(`^${escapeRegExp('a.c')}$`).test('abc')).toBe(false)
})

test('LIKE wildcards are escaped', () => expect(escapeLike('50%_\\')).toBe('50\\%\\_\\\\'))

test('brackets of a Markdown link are escaped', () =>
  expect(escapeLabel('a]\\[b')).toBe('a\\]\\\\\\[b'))
