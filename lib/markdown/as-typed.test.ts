import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { textOf } from './element'
import { expectSafe } from './expect-safe'
import { parseMarkdown } from './parse'

const writer = unified().use(rehypeStringify)

test.each([
  ['前<b>粗</b>后', '<p>前&#x3C;b>粗&#x3C;/b>后</p>'],
  ['<!-- ![x](y.jpg) -->', '<p>&#x3C;!-- ![x](y.jpg) --></p>'],
  ['<div>\n**x**\n</div>', '<p>&#x3C;div><br>\n**x**<br>\n&#x3C;/div></p>'],
  ['<!-- 甲\n\n乙 -->', '<p>&#x3C;!-- 甲</p>\n<p>乙 --></p>'],
  ['> <p>引\n> 文', '<blockquote>\n<p>&#x3C;p>引<br>\n文</p>\n</blockquote>'],
  ['- <hr>', '<ul>\n<li>&#x3C;hr></li>\n</ul>'],
  ['# <b>', '<h2 id="s-b">&#x3C;b></h2>'],
  ['[a]: /b', '<p>[a]: /b</p>'],
  ['[a]: \0', '<p>[a]: \ufffd</p>'],
  ['[//]: # (备注)', '<p>[//]: # (备注)</p>'],
  ['[甲][a]\n\n[a]: /b\n[a]: /c', '<p><a href="/b">甲</a></p>\n<p>[a]: /c</p>'],
  ['[甲][a]\n\n[a]: javascript:b', '<p>[甲][a]</p>\n<p>[a]: javascript:b</p>'],
  ['![甲][a]\n\n[a]: /b', '<p>![甲][a]</p>\n<p>[a]: /b</p>'],
  ['> [甲\n> 乙](b.html "丙")', '<blockquote>\n<p>[甲乙](b.html "丙")</p>\n</blockquote>'],
  ['[![船](a.jpg)](b.html)', '<p>[<img src="a.jpg" alt="船">](b.html)</p>'],
  ['[**甲**](file:///a)', '<p>[<strong>甲</strong>](file:///a)</p>'],
  ['<javascript:a>', '<p>&#x3C;javascript:a></p>'],
  ['![](data:image/png;base64,aa)', '<p>![](data:image/png;base64,aa)</p>'],
  ['[甲]()', '<p>[甲]()</p>'],
  ['[甲](#没有)', '<p>[甲](#没有)</p>'],
  ['|甲|\n|-|\n|1|2|', '1 2'],
  ['```港口 新闻\na\n```', '<pre><code>港口 新闻\na\n</code></pre>'],
  ['- [ ] 待办', '<ul>\n<li>[ ] 待办</li>\n</ul>'],
  [':::note\n字\n:::', '<p>:::note\n字\n:::</p>'],
  ['## 甲 {#b}', '<h2 id="s-甲-b">甲 {#b}</h2>'],
  ['==甲== $a_b$ H~2~O', '<p>==甲== $a_b$ H~2~O</p>'],
  ['词\n: 释义', '<p>词\n: 释义</p>'],
  ['`![x](y.jpg)`', '<p><code>![x](y.jpg)</code></p>'],
  ['    ![x](y.jpg)', '<pre><code>![x](y.jpg)\n</code></pre>'],
  ['\\![x](y.jpg)', '<p>![x](y.jpg)</p>'],
])('%j vanishes nowhere', (source, expected) => {
  const tree = parseMarkdown(source)
  expectSafe(tree)
  if (expected === '1 2') expect(textOf(tree)).toMatch(/1\s*2/)
  else expect(writer.stringify(tree)).toBe(expected)
})
