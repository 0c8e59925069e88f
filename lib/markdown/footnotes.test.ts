import { expect, test } from 'vitest'
import { toNodes, writeMarkdown } from './document'
import { expectSafe } from './expect-safe'
import { excerpt } from './excerpt'
import { toHtml } from './html'
import { parseMarkdown } from './parse'

const URL = 'https://xiaowen.example/article/1'
const none = { image: () => null, video: () => null }

/** Each reference as its number, each note as its number and text, and what else is left. */
test.each([
  ['文[^1]\n\n[^1]: 出处', '文1', ['出处']],
  ['文[^注]，又[^2]\n\n[^2]: 乙\n\n[^注]: 甲', '文1，又2', ['甲', '乙']],
  ['文[^a]，又[^A]\n\n[^a]: 甲', '文1，又1', ['甲']],
  ['文[^a]\n\n[^a]: 甲[^b]\n\n[^b]: 乙', '文1', ['甲2', '乙']],
  ['文[^a]\n\n[^a]: 甲\n\n    续', '文1', ['甲续']],
  ['文[^a]\n\n[^a]: 甲\n[^a]: 乙', '文1[^a]: 乙', ['甲']],
  ['> 文[^a]\n>\n> [^a]: 甲', '文1', ['甲']],
  ['文[^x]', '文[^x]', []],
  ['文\n\n[^a]: 甲', '文[^a]: 甲', []],
  ['[^a]: 甲[^a]', '[^a]: 甲[^a]', []],
  ['文[^a]：`[^a]` \\[^a]\n\n[^a]: 甲', '文1：[^a] [^a]', ['甲']],
  ['文[^a]\n\n[^a]：甲', '文[^a][^a]：甲', []],
])('the footnotes of %j', (source, text, notes) => {
  const tree = parseMarkdown(source)
  expectSafe(tree)
  const [body = '', end = ''] = toHtml(tree, none, URL).split(/<section.*?<\/h2>/)
  expect(plain(body)).toBe(text)
  expect(end.split('<li>').slice(1).map(plain)).toEqual(notes)
})

test('references and notes lead to each other, each by an id of its own', () => {
  const source = '文[^1]，又[^1]，再[^1-2]\n\n## fn 1\n\n[^1]: 甲\n[^1-2]: 乙'
  const html = JSON.stringify(parseMarkdown(source))
  const ids = [...html.matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id)
  const targets = [...html.matchAll(/"href":"#([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(targets).toHaveLength(6)
  for (const target of targets) expect(ids).toContain(target)
})

test('in a feed references lead to the page, and there are no ids', () => {
  const html = toHtml(parseMarkdown('## 题\n\n文[^1]\n\n[^1]: 甲'), none, URL)
  expect(html).not.toMatch(/ id=|href="#/)
  expect(html).toContain(`<sup><a href="${URL}#n-fn-1" role="doc-noteref">1</a></sup>`)
  expect(html).toMatch(/<section role="doc-endnotes"><h2>注释<\/h2>/)
})

test('the Markdown of a story has footnotes', () => {
  const tree = parseMarkdown('文[^注]。\n\n[^注]: 甲\n\n    续')
  expect(writeMarkdown(toNodes(tree, none, URL))).toBe('文[^1]。\n\n[^1]: 甲\n\n    续\n')
})

test.each([
  ['港口[^1]开放。\n\n[^1]: 出处', '港口开放。'],
  [`港口[^1]开放。\n\n${'长。'.repeat(2000)}\n\n[^1]: 出 处`, '港口开放。'],
  [`港口[开放][a]。\n\n${'长。'.repeat(2000)}\n\n[a]: /b\n[b]: /c`, '港口开放。'],
])('the excerpt of %.20j has neither numbers nor notes', (source, expected) => {
  expect(excerpt(source, 5)).toBe(expected)
})

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s*\n\s*/g, '')
    .trim()
}
