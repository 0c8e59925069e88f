import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { isAffordable } from './budget'
import { excerpt } from './excerpt'
import { expectSafe } from './expect-safe'
import { parseMarkdown } from './parse'

const MEGABYTE = 1_000_000

/** Parsing each of these as Markdown would take minutes or overflow the stack. */
const HOSTILE: Record<string, string> = {
  'nested quotes': '>'.repeat(10_000) + 'a',
  'more nested quotes': '>'.repeat(MEGABYTE),
  'open brackets': '['.repeat(10_000),
  'more open brackets': '['.repeat(MEGABYTE),
  'paired brackets': '['.repeat(MEGABYTE / 2) + ']'.repeat(MEGABYTE / 2),
  'nested images': '!['.repeat(5_000) + '](a.jpg)'.repeat(5_000),
  'nested emphasis': '**'.repeat(20_000) + 'a' + '**'.repeat(20_000),
  'mixed emphasis': '*a _b '.repeat(MEGABYTE / 6),
  'open strikethrough': 'a~~b '.repeat(MEGABYTE / 5),
  'unlike backticks': Array.from({ length: 1_400 }, (_, n) => 'a' + '`'.repeat(n)).join(''),
  'open titles': '[a](b ('.repeat(MEGABYTE / 7),
  'open comments': '<!--'.repeat(MEGABYTE / 4),
  'nested list': '- '.repeat(10_000) + 'a',
  'nested list before blank lines': '- '.repeat(1_000) + 'a' + '\n'.repeat(MEGABYTE),
  'stairs before blank lines':
    Array.from({ length: 700 }, (_, n) => ' '.repeat(n * 2) + '- a').join('\n') +
    '\n'.repeat(MEGABYTE / 2),
  'many quotes': '> a\n\n'.repeat(MEGABYTE / 5),
  'lazy lines': '> a\n' + 'a\n'.repeat(MEGABYTE / 2),
  'lazy lines, old Mac': '> a\r' + 'a\r'.repeat(MEGABYTE / 2),
  'many footnotes': Array.from({ length: 20_000 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n`).join(''),
  'nested footnotes': '[^a]: '.repeat(MEGABYTE / 6),
  'open tags': '<a '.repeat(MEGABYTE / 3),
  'many open declarations': '<!a\n'.repeat(MEGABYTE / 4),
  'repeated reference': `[a]: /${'b'.repeat(MEGABYTE / 2)}\n\n` + '[a]\n\n'.repeat(MEGABYTE / 10),
}

test.each(Object.entries(HOSTILE))(
  'hostile Markdown does not block the process: %s',
  (_, source) => {
    expectText(source)
  },
)

test.each([
  ['one word', 'a'.repeat(MEGABYTE)],
  ['one line of Chinese', '港'.repeat(MEGABYTE / 2)],
  ['blanks', ' '.repeat(MEGABYTE)],
  ['a word, blanks, a word', 'a' + ' '.repeat(MEGABYTE) + 'a'],
  ['blank lines', '\n'.repeat(MEGABYTE)],
  ['NUL', '\0'.repeat(MEGABYTE / 10)],
  ['lone surrogates', '\ud800'.repeat(MEGABYTE / 10) + '\udc00'],
  ['bidi controls', '\u202e\u2066\u200f'.repeat(MEGABYTE / 10)],
  ['combining marks', 'e' + '\u0301'.repeat(MEGABYTE / 10)],
])('a megabyte of %s does not block the process', (_, source) => {
  expectText(source)
})

test('text beyond the limits is still shown', () => {
  const source = '第一段\n\n' + '>'.repeat(10_000) + '第二段'
  expect(parseMarkdown(source).children).toHaveLength(2)
  expect(toString(parseMarkdown(source))).toContain('第二段')
})

test('control characters are dropped, lone surrogates and NUL replaced', () => {
  expect(toString(parseMarkdown('a\u0001b\u000bc\ufffed\0e\ud83df😀\u202e'))).toBe(
    'abcd\ufffde\ufffdf😀\u202e',
  )
})

const PARAGRAPH = '港口今天**开放**，[记者](https://a.b/c)在现场。'.repeat(6) + '\n\n'

test.each([
  ['as much prose as a body holds', PARAGRAPH.repeat(200_000 / PARAGRAPH.length)],
  ['a hundred quotes', (PARAGRAPH.repeat(5) + '> 引用\n\n').repeat(100)],
  ['a table of a thousand rows', '|甲|乙|\n|-|-|\n' + '|1234|5678|\n'.repeat(1_000)],
  ['a table of links', '|甲|乙|\n|-|-|\n' + '|[甲](/a)|[乙](/b)|\n'.repeat(400)],
  ['a list of a thousand', '- [港口](/story/1)\n'.repeat(1_000)],
  ['five levels', '- a\n  - b\n    - c\n      - d\n        - e\n'.repeat(100)],
])('%s is parsed as Markdown', (_, source) => {
  expect(isAffordable(source)).toBe(true)
})

function expectText(source: string): void {
  const tree = parseMarkdown(source)
  // Every node is asserted; large trees repeat themselves.
  expectSafe({ type: 'root', children: tree.children.slice(0, 100) })
  expect(excerpt(source, 100).length).toBeLessThanOrEqual(MEGABYTE)
}
