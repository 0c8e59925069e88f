import { expect, test } from 'vitest'
import { toHtml } from './html'
import { parseMarkdown } from './parse'

const BASE = 'https://xiaowen.example/story/1'
const present = {
  image: (key: string) => `/media/${key}`,
  video: (story: number) => `/story/${story}`,
}
const absent = { image: () => null, video: () => null }

test.each([
  ['[甲](/a)', '<p><a href="https://xiaowen.example/a">甲</a></p>'],
  ['[甲](#comments)', '<p><a href="https://xiaowen.example/story/1#comments">甲</a></p>'],
  ['## a\n\n[甲](#a)', '<h2>a</h2>\n<p><a href="https://xiaowen.example/story/1#s-a">甲</a></p>'],
  ['[甲](https://a.b/c)', '<p><a href="https://a.b/c" rel="noopener">甲</a></p>'],
  ['[甲](mailto:a@b.c)', '<p><a href="mailto:a@b.c">甲</a></p>'],
  [
    '![船](a.jpg "说明")',
    '<figure><img src="https://xiaowen.example/media/a.jpg" alt="船"><figcaption>说明</figcaption></figure>',
  ],
  ['![潮](video:2)', '<p><a href="https://xiaowen.example/story/2">潮</a></p>'],
  [
    '![](video:2)',
    '<p><a href="https://xiaowen.example/story/2">https://xiaowen.example/story/2</a></p>',
  ],
  [
    '|甲|\n|-|\n|1|',
    '<table>\n<thead>\n<tr>\n<th scope="col">甲</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>',
  ],
  ['a <b>', '<p>a &#x3C;b></p>'],
])('%j has absolute URLs in feeds', (source, expected) => {
  expect(toHtml(parseMarkdown(source), present, BASE)).toBe(expected)
})

test.each([
  ['![船](a.jpg "说明")', '<p>说明</p>'],
  ['![船](a.jpg)', '<p>船</p>'],
  ['文![船](a.jpg)字', '<p>文船字</p>'],
  ['![](a.jpg)', '<p>a.jpg</p>'],
  ['![潮](video:2)', '<p>潮</p>'],
])('%j without its file leaves its text', (source, expected) => {
  expect(toHtml(parseMarkdown(source), absent, BASE)).toBe(expected)
})

test('the tree is not changed', () => {
  const tree = parseMarkdown('![船](a.jpg)\n\n![潮](video:2)\n\n[甲](/a)')
  const before = structuredClone(tree)
  toHtml(tree, present, BASE)
  expect(tree).toEqual(before)
})
