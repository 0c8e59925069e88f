import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { expectSafe } from './expect-safe'
import { parseMarkdown } from './parse'

const writer = unified().use(rehypeStringify)

function html(source: string): string {
  const tree = parseMarkdown(source)
  expectSafe(tree)
  return writer.stringify(tree)
}

describe('Chinese', () => {
  test.each([
    ['**强调。**后文', '<p><strong>强调。</strong>后文</p>'],
    ['~~删去。~~后文', '<p><del>删去。</del>后文</p>'],
    ['他说**“好”**了', '<p>他说<strong>“好”</strong>了</p>'],
    ['这是**《书名》**的书评', '<p>这是<strong>《书名》</strong>的书评</p>'],
    ['见*（附录）*后', '<p>见<em>（附录）</em>后</p>'],
    ['**[链接](/a)：**后文', '<p><strong><a href="/a">链接</a>：</strong>后文</p>'],
    ['3~5月，6~8月', '<p>3~5月，6~8月</p>'],
    ['~~旧数~~新数', '<p><del>旧数</del>新数</p>'],
    ['详见 https://example.com，谢谢', '<p>详见 https://example.com，谢谢</p>'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected)
  })

  test.each([
    ['港口\n开放', '港口开放'],
    ['港口\r\n开放', '港口开放'],
    ['港口，\n开放', '港口，开放'],
    ['他说：\n“好”', '他说：“好”'],
    ['𠮷\n𠮷', '𠮷𠮷'],
    ['かな\nカナ', 'かなカナ'],
    ['**港口**\n开放', '<strong>港口</strong>开放'],
    ['港口\n**开放**', '港口<strong>开放</strong>'],
    ['**港\n口**', '<strong>港口</strong>'],
    ['港口\nopen', '港口\nopen'],
    ['open\n港口', 'open\n港口'],
    ['open\nport', 'open\nport'],
    ['“a”\n“b”', '“a”\n“b”'],
    ['항구\n개방', '항구\n개방'],
    ['港口\n![](a.jpg)\n开放', '港口\n<img src="a.jpg" alt="">\n开放'],
    ['港口  \n开放', '港口<br>\n开放'],
  ])('soft break in %j', (source, expected) => {
    expect(html(source)).toBe(`<p>${expected}</p>`)
  })

  test('line breaks in code are kept', () => {
    expect(html('```\n港口\n开放\n```')).toBe('<pre><code>港口\n开放\n</code></pre>')
  })
})

describe('headings', () => {
  test.each([
    ['# 甲\n\n## 乙\n\n### 丙', 'h2 h2 h3'],
    ['### 甲\n\n### 乙\n\n#### 丙\n\n## 丁', 'h2 h2 h3 h2'],
    ['## 甲\n\n###### 乙\n\n### 丙', 'h2 h3 h3'],
    ['## 1\n\n### 2\n\n#### 3\n\n##### 4\n\n###### 5', 'h2 h3 h4 h5 h6'],
  ])('%j', (source, levels) => {
    expect(
      html(source)
        .match(/(?<=<)h\d/g)
        ?.join(' '),
    ).toBe(levels)
  })

  test.each([
    ['## 港口 *开放*：A+', ['s-港口-开放-a']],
    ['## 甲\n\n## 甲\n\n## 甲 2\n\n## 甲', ['s-甲', 's-甲_2', 's-甲-2', 's-甲_3']],
    ['## 甲[^1]\n\n[^1]: 注', ['s-甲', 'n-fnref-1', 'footnote-label', 'n-fn-1']],
    ['## ！\n\n## ？', ['s-', 's-_2']],
    ['## constructor\n\n## ' + '𠮷'.repeat(99), ['s-constructor', 's-' + '𠮷'.repeat(60)]],
  ])('the heading ids of %j', (source, ids) => {
    expect([...html(source).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids)
  })
})

describe('pictures', () => {
  test.each([
    [
      '![船](2026/11/a.jpg "说明")',
      '<figure><img src="2026/11/a.jpg" alt="船"><figcaption>说明</figcaption></figure>',
    ],
    ['![船](a.jpg)', '<figure><img src="a.jpg" alt="船"></figure>'],
    ['![](港口.jpg)', '<figure><img src="港口.jpg" alt=""></figure>'],
    ['![船][a]\n\n[a]: a.jpg', '<figure><img src="a.jpg" alt="船"></figure>'],
    ['> ![船](a.jpg)', '<blockquote>\n<figure><img src="a.jpg" alt="船"></figure>\n</blockquote>'],
    ['文![船](a.jpg "说明")字', '<p>文<img src="a.jpg" alt="船" title="说明">字</p>'],
    ['[![船](a.jpg)](/b)', '<p><a href="/b"><img src="a.jpg" alt="船"></a></p>'],
    ['![船](https://a.b/c.jpg)', '<p><a href="https://a.b/c.jpg" rel="noopener">船</a></p>'],
    [
      '![](https://a.b/c.jpg)',
      '<p><a href="https://a.b/c.jpg" rel="noopener">https://a.b/c.jpg</a></p>',
    ],
    ['[*![船](https://a.b/c.jpg)*](/b)', '<p><a href="/b"><em>船</em></a></p>'],
    ['![船](/a.jpg)', '<p>![船](/a.jpg)</p>'],
    ['![船](../a.jpg)', '<p>![船](../a.jpg)</p>'],
    ['![船](a/../b.jpg)', '<p>![船](a/../b.jpg)</p>'],
    ['![船](a//b.jpg)', '<p>![船](a//b.jpg)</p>'],
    ['![船](data:image/png;base64,aa)', '<p>![船](data:image/png;base64,aa)</p>'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected)
  })
})

describe('videos', () => {
  test.each([
    ['![潮水](video:12)', '<video-embed story="12">潮水</video-embed>'],
    ['![](video:2147483647)', '<video-embed story="2147483647"></video-embed>'],
    ['![潮水](video:2147483648)', '<p>![潮水](video:2147483648)</p>'],
    ['![潮水](video:99999999999)', '<p>![潮水](video:99999999999)</p>'],
    ['![潮水](video:0)', '<p>![潮水](video:0)</p>'],
    ['![潮水](video:-1)', '<p>![潮水](video:-1)</p>'],
    ['![潮水](video:1.5)', '<p>![潮水](video:1.5)</p>'],
    ['![潮水](video:1e3)', '<p>![潮水](video:1e3)</p>'],
    ['![潮水](video:)', '<p>![潮水](video:)</p>'],
    ['看![潮水](video:12)', '<p>看<a href="/video/12">潮水</a></p>'],
    ['看![](video:12)', '<p>看<a href="/video/12">video:12</a></p>'],
    ['[潮水](video:12)', '<p><a href="/video/12">潮水</a></p>'],
    ['[看![潮水](video:12)](/b)', '<p><a href="/b">看潮水</a></p>'],
    ['![](video:12 "题")', '<video-embed story="12">题</video-embed>'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected)
  })
})

test('tables are scrollable and aligned by classes', () => {
  expect(html('|甲|乙|\n|-|-:|\n|1|2|').replace(/\n/g, '')).toBe(
    '<div class="table-scroll" tabindex="0"><table>' +
      '<thead><tr><th scope="col">甲</th><th class="align-right" scope="col">乙</th></tr></thead>' +
      '<tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table></div>',
  )
})

test.each([
  ['[甲](https://a.b "乙")', '<a href="https://a.b" title="乙" rel="noopener">甲</a>'],
  ['[甲](HTTPS://a.b)', '<a href="https://a.b" rel="noopener">甲</a>'],
  ['[甲](/story/1)', '<a href="/story/1">甲</a>'],
  ['<news@a.b>', '<a href="mailto:news@a.b">news@a.b</a>'],
  ['[甲](tel:+8610)', '<a href="tel:+8610">甲</a>'],
  ['[甲](//a.b)', '[甲](//a.b)'],
  ['[](/a)', '<a href="/a">/a</a>'],
  ['[*甲*乙](javascript:a)', '[<em>甲</em>乙](javascript:a)'],
])('link %s', (source, expected) => {
  expect(html(source)).toBe(`<p>${expected}</p>`)
})
