import { expect, test } from 'vitest'
import { toHtml } from './html'
import { parseMarkdown } from './parse'

test.each([
  ['港口', '<p>港口</p>'],
  ['مرحبا', '<p dir="auto">مرحبا</p>'],
  ['他说 שלום', '<p dir="auto">他说 שלום</p>'],
  ['## مرحبا', '<h2 dir="auto">مرحبا</h2>'],
  ['- مرحبا\n- 二', '<ul>\n<li dir="auto">مرحبا</li>\n<li>二</li>\n</ul>'],
  ['> مرحبا', '<blockquote dir="rtl">\n<p dir="auto">مرحبا</p>\n</blockquote>'],
  ['> 引 مرحبا', '<blockquote>\n<p dir="auto">引 مرحبا</p>\n</blockquote>'],
  ['1. 甲\n\n   ޑިވެހި', '<ol>\n<li>\n<p>甲</p>\n<p dir="auto">ޑިވެހި</p>\n</li>\n</ol>'],
  ['`مرحبا`', '<p dir="auto"><code>مرحبا</code></p>'],
])('%j has a direction of its own only where it needs one', (source, expected) => {
  expect(
    toHtml(parseMarkdown(source), { image: () => null, video: () => null }, 'https://a.example'),
  ).toBe(expected)
})

test('cells have a direction of their own', () => {
  const html = JSON.stringify(parseMarkdown('|甲|مرحبا|\n|-|-|\n|שלום|乙|'))
  expect(html.match(/"dir":"auto"/g)).toHaveLength(2)
})
