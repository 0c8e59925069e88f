import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copy } from '@/lib/copy'
import { escapeHtml } from '@/lib/http/escape'
import { parseMarkdown } from '../parse'
import { convertHtml } from './convert'
import { textContent as textOf } from './text-content'

const folder = join(import.meta.dirname, 'testing')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

test.each([
  [
    'word',
    [
      '1 个文本框：请核对里面的文字',
      '1 处合并的单元格已拆开：请核对表格',
      '1 张图片只在您的电脑里：请把图片文件拖进来上传',
    ],
  ],
  ['wps', ['1 处隐藏的文字']],
  [
    'gzh',
    [
      '1 张图片在别的网站，页面上只会是链接：请保存到电脑，再上传',
      '1 个嵌入的网页（https://v.example.org/player.html?vid=a1）',
      '1 个链接没有可用的网址，只留下了文字',
      '1 个图表或图形',
    ],
  ],
  [
    'page',
    [
      '1 张图片只在您的电脑里：请把图片文件拖进来上传',
      '1 处合并的单元格已拆开：请核对表格',
      '1 个表单控件',
      '1 个图表或图形',
      '1 段视频或音频（https://a.example/v.mp4）',
    ],
  ],
])('what was copied from %s becomes our Markdown', (name, lost) => {
  const converted = convertHtml(read(`${name}.html`))
  expect(converted.markdown + '\n').toBe(read(`${name}.md`))
  expect(converted.lost).toEqual(lost)
})

test('all of its text is on the page', () => {
  for (const name of ['word', 'wps', 'gzh']) {
    const { markdown } = convertHtml(read(`${name}.html`))
    const shown = wordsOf(textOf(parseMarkdown(markdown)).replace(copy.story.footnotes, ''))
    const typed = wordsOf(markdown.replace(/\]\(\S*(.*)\)|\[\^\d\]:?/g, '$1'))
    expect(shown).toEqual(typed)
  }
})

test.each([
  ['<p>a</p>'.repeat(20_000), 20_000],
  ['<div>'.repeat(400) + 'a', 1],
])('a long or deep paste is converted', (html, count) => {
  expect(convertHtml(html).markdown.match(/a/g)).toHaveLength(count)
})

test.each([
  ['**不是粗体** # 1. <b>', '\\*\\*不是粗体\\*\\* # 1. \\<b>'],
  ['1. 不是列表', '1\\. 不是列表'],
  ['3~5 月，~~没有~~删', '3~5 月，\\~~没有\\~~删'],
  ['全　角　空格 “引号”', '全　角　空格 “引号”'],
])('text that looks like a mark stays text: %s', (text, markdown) => {
  expect(convertHtml(`<p>${escapeHtml(text)}</p>`).markdown).toBe(markdown)
})

test.each([
  ['<pre>a<br>b</pre>', '```\na\nb\n```'],
  ['<pre><code>a</code><code>b</code></pre>', '```\na\nb\n```'],
  ['<pre><code><div>a</div><div>b</div></code></pre>', '```\na\nb\n```'],
  ['<pre><code>a\n  b\n</code></pre>', '```\na\n  b\n```'],
  ['<p><code>a<br>b</code></p>', '`a b`'],
])('code keeps its lines: %s', (html, markdown) => {
  expect(convertHtml(html).markdown).toBe(markdown)
})

test('a cell that reaches into a row without others moves nothing below it', () => {
  const rows = ['<td rowspan=2>甲<td rowspan=2>乙', '', '<td>丙<td>丁', '<td> <td><p></p>']
  const html = `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`
  expect(convertHtml(html).markdown.replace(/ /g, '')).toBe('|甲|乙|\n|-|-|\n|丙|丁|')
})

test('two links to one note share its number', () => {
  const { markdown } = convertHtml(
    '<p>甲<a id="r1" href="#n">[1]</a>乙<a id="r2" href="#n">[1]</a></p><p id="n">注<a href="#r1">↑</a></p>',
  )
  expect(markdown).toBe('甲[^1]乙[^1]\n\n[^1]: 注')
})

test('a line break between Chinese characters is no blank', () => {
  const html = '<p>水位\n涨了 <b>\n三</b>\nmetres\nmore</p>'
  expect(convertHtml(html).markdown).toBe('水位涨了 **三** metres more')
})

test('only what the clipboard says was selected is taken', () => {
  const html = '<p>前<!--StartFragment-->选中<!--EndFragment-->后</p>'
  expect(convertHtml(html).markdown).toBe('选中')
})

function wordsOf(text: string): string[] {
  return text.match(/\p{L}/gu) ?? []
}
