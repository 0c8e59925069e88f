import { expect, test } from 'vitest'
import { splitFrontMatter } from './front-matter'

test.each([
  ['---\ntitle: 题\n---\n正文', '正文', 4],
  ['---\ntitle: 题\n---', '', 4],
  ['---  \ntitle: 题\n---\t\n\n\n正文\n\n', '正文', 6],
  ['\n \n---\ntitle: 题\n---\n正文', '正文', 6],
  ['---\ntitle: 题\n---\n    代码\n正文', '    代码\n正文', 4],
  ['---\ntitle: 题\n---\n　　首行', '　　首行', 4],
  ['---\ntitle: 题\nsummary: |\n  　　首行\n---\n正文', '正文', 6],
  ['---\ntitle: 题\n---\n上\n---\n下', '上\n---\n下', 4],
])('%j', (text, body, bodyLine) => {
  expect(splitFrontMatter(text)).toMatchObject({ value: { title: '题' }, body, bodyLine })
})

test.each([
  ['正文', /没有 front matter/],
  ['\n\n', /没有 front matter/],
  ['# 标题\n---\n', /没有 front matter/],
  ['----\ntitle: 题\n---\n', /没有 front matter/],
  ['---\ntitle: 题', /没有合上/],
  ['---\ntitle: 题\n----\n正文', /没有合上/],
  ['---\ntitle: 题\n——\n正文', /没有合上/],
  ['---\ntitle: 题\n\n正文\n\n---\n下文', /第4行/],
  ['---\n---\n正文', /没有字段/],
  ['---\n# 说明\n---\n正文', /没有字段/],
  ['+++\ntitle = "题"\n+++\n', /TOML/],
  ['{"title": "题"}\n', /JSON/],
  ['---\n\ntitle:题\n---\n', /第3行.*冒号/],
  ['---\ntitle：题\n---\n', /第2行.*冒号/],
  ['---\ntitle: 题\n\u3000column: a\n---\n', /第3行有全角/],
  ['---\n\u200btitle: 题\n---\n', /第2行.*看不见/],
  ['---\ntitle:\u00a0题\n---\n', /第2行.*看不见/],
  ['---\ntitle:\u3000题\n---\n', /第2行有全角/],
  ['---\ntitle: 题 #一\n---\n', /第2行有 #/],
  [`---\nsummary: ${'字'.repeat(64_001)}\n---\n`, /太长/],
])('%j is refused', (text, reason) => expect(() => splitFrontMatter(text)).toThrow(reason))
