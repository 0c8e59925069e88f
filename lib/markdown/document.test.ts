import { expect, test } from 'vitest'
import { toNodes, writeMarkdown } from './document'
import { parseMarkdown } from './parse'

const BASE = 'https://xiaowen.example/article/1'
const present = {
  image: (key: string) => `/image/960/${key}.webp`,
  video: (story: number) => `/video/${story}`,
}
const absent = { image: () => null, video: () => null }

test.each([
  ['[甲](/a)', '[甲](https://xiaowen.example/a)'],
  ['![船](a.jpg "说明")', '![船](https://xiaowen.example/image/960/a.jpg.webp)\n\n说明'],
  ['文![船](a.jpg)字', '文![船](https://xiaowen.example/image/960/a.jpg.webp)字'],
  ['![潮](video:2)', '[潮](https://xiaowen.example/video/2)'],
  ['## 小标题', '## 小标题'],
  ['> 引文\n\n- 一\n- 二\n\n3. 三', '> 引文\n\n- 一\n- 二\n\n3. 三'],
  ['他说**“好”**字。', '他说**“好”**字。'],
  ['~~旧~~ 3~5 月', '~~旧~~ 3\\~5 月'],
  ['| 甲 | 乙 |\n| - | - |\n| 1 | 2 |', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |'],
  ['a <b> \\*c\\*', 'a \\<b> \\*c\\*'],
  ['```js\nlet a\n```', '```js\nlet a\n```'],
])('%j is writeBody with absolute URLs', (source, expected) => {
  expect(writeBody(source, present)).toBe(expected)
})

test.each([
  ['![船](a.jpg "说明")', '说明'],
  ['![潮](video:2)', '潮'],
])('%j without its file leaves its text', (source, expected) => {
  expect(writeBody(source, absent)).toBe(expected)
})

test('writeBody Markdown parses to the same tree', () => {
  const source =
    '## 甲\n\n他说**“好”**字，_斜_。[乙](https://a.example/b)\n\n1. 一\n2. 二\n\n---\n\n末'
  expect(parseMarkdown(writeBody(source, present))).toMatchObject(
    withoutPlaces(parseMarkdown(source)),
  )
})

function writeBody(source: string, resolve: Parameters<typeof toNodes>[1]): string {
  return writeMarkdown(toNodes(parseMarkdown(source), resolve, BASE)).trimEnd()
}

function withoutPlaces(tree: object): object {
  const json = JSON.stringify(tree, (key, value: unknown) =>
    key === 'position' ? undefined : value,
  )
  return JSON.parse(json) as object
}
