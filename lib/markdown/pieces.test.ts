import { expect, test } from 'vitest'
import { parseMarkdown } from './parse'
import { toPieces } from './pieces'

test('HTML is split at pictures and videos', () => {
  const source = '# 甲\n\n![船](a.jpg "说明")\n\n在![灯](b.jpg)旁\n\n![潮](video:2)'
  expect(toPieces(parseMarkdown(source))).toMatchObject([
    '<h2 id="s-甲">甲</h2>\n',
    { tagName: 'figure', children: [{ properties: { src: 'a.jpg' } }, { tagName: 'figcaption' }] },
    '\n<p>在',
    { tagName: 'img', properties: { src: 'b.jpg', alt: '灯' } },
    '旁</p>\n',
    { tagName: 'video-embed', properties: { story: 2 } },
  ])
})

test('scrollable code and tables can be focused by keyboard', () => {
  const [html] = toPieces(parseMarkdown('```js\na\n```\n\n|甲|\n|-|\n|1|'))
  expect(html).toContain('<pre tabindex="0"><code class="language-js">a')
  expect(html).toContain(
    '<div class="table-scroll" tabindex="0" role="region" aria-label="表格"><table>',
  )
})

test('NUL in a body does not split it', () => {
  expect(toPieces(parseMarkdown('a\0b `\0` [c](/d "\0")'))).toHaveLength(1)
})
