import { expect, test } from 'vitest'
import { textOf } from '@/lib/markdown/element'
import { parseMarkdown } from '@/lib/markdown/parse'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

/** What is searched of a body is what its page shows. */
test.each([
  ['qq_ww 和 a_b_c', 'qq_ww 和 a_b_c'],
  ['a*b', 'a*b'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['5*(3+2)*4', '5*(3+2)*4'],
  ['a*b*c', 'abc'],
  ['**粗**体，*斜*体，***都***有', '粗体，斜体，都有'],
  ['**外 *内* 外**', '外 内 外'],
  ['*外 **内** 外*', '外 内 外'],
  ['他说**“好”**了', '他说“好”了'],
  ['_斜_ __粗__ _a_b_', '斜 粗 a_b'],
  ['港口_开放_了', '港口_开放_了'],
  ['__init__.py', 'init.py'],
  ['~~旧~~新，3~5 月，a ~~ b', '旧新，3~5 月，a ~~ b'],
  ['C# 和 #话题 1 > 2', 'C# 和 #话题 1 > 2'],
  ['## 小标题 ##\n\n正文', '小标题正文'],
  ['小标题\n---\n\n正文\n\n***\n\n末', '小标题正文末'],
  ['> 引文\n> 二', '引文二'],
  ['- 一\n- 二\n\n1. 三', '一二三'],
  ['`a*b*` 和 ``x`y``', 'a*b* 和 x`y'],
  ['```js\nlet a = b[0](c) * d * e\n```\n\n后', 'let a = b[0](c) * d * e 后'],
  ['```\n未完 *a*', '未完 *a*'],
  ['```\na*b*\n```\n\n*后*\n\n~~~\nc*d*\n~~~', 'a*b* 后 c*d*'],
  ['```\n```\n后', '后'],
  ['\\*a\\* \\_ \\[b\\](c)', '*a* _ [b](c)'],
  ['[链接](/a "题")和[外](https://a.example/b_c_d)', '链接和外'],
  ['[甲][a]和[a]\n\n[a]: https://a.example "题"', '甲和a'],
  ['[未定义] [a][b]', '[未定义] [a][b]'],
  ['[甲](javascript:alert(1))', '[甲](javascript:alert(1))'],
  ['[甲](b.html)', '[甲](b.html)'],
  ['前![灯](a.jpg)后', '前 后'],
  ['![船](a.jpg "说明")', '说明'],
  ['![船](demo/a.jpg)', ''],
  ['![船][p]\n\n[p]: a.jpg\n\n后', '后'],
  ['![潮水](video:12)', '潮水'],
  ['看![潮水](video:12)', '看潮水'],
  ['![船](https://a.example/b.jpg)', '船'],
  ['[![船](a.jpg)](/b)后', '后'],
  ['详见 https://a.example/b_c，谢谢', '详见 https://a.example/b_c，谢谢'],
  ['<https://a.example> <news@a.example>', 'https://a.example news@a.example'],
  ['文字[^1]，又[^注]。\n\n[^1]: 出处\n[^注]: 书', '文字，又。出处书'],
  ['文字[^x]', '文字[^x]'],
  ['|甲|乙|\n|:-|-:|\n|1|2|', '甲 乙 1 2'],
  ['甲 | 乙', '甲 | 乙'],
  ['1 &lt; 2 &amp; 3 &#42;a&#42; &#x4E2D;', '1 < 2 & 3 *a* 中'],
  ['AT&T &bogus;', 'AT&T &bogus;'],
  ['港口\n开放\nopen\nport', '港口开放 open port'],
  ['他说：\n“好”', '他说：“好”'],
  ['港口 开放', '港口 开放'],
  ['行尾\\\n下行', '行尾下行'],
  ['前<b>粗</b>后', '前<b>粗</b>后'],
  ['- [ ] 待办', '[ ] 待办'],
  ['==甲== :::note', '==甲== :::note'],
  ['甲。\n\n乙。', '甲。乙。'],
  ['1. 甲\n   - 乙\n\n     丙', '甲乙丙'],
  ['> ## 题\n> - *甲*', '题甲'],
  ['**“甲”，** *乙* ，**丙**。', '“甲”， 乙 ，丙。'],
  ['*未完\n\n完*', '*未完完*'],
  ['a**b 和 c**d', 'ab 和 cd'],
  ['a ** b ** c', 'a ** b ** c'],
  ['$100 * 2 和 f(x)=x*y*z', '$100 * 2 和 f(x)=xyz'],
  ['[a_b](/c_d) [甲 [乙] 丙](/e)', 'a_b 甲 [乙] 丙'],
  ['[题](/wiki/港口_(甲)) 后', '题 后'],
  ['![图](<a.jpg> "一") 同行', '同行'],
  ['[甲][a] [乙][B]\n\n[a]: /a\n[b]: /b\n[c]: /c', '甲 乙 [c]: /c'],
  ['甲\r\n乙\r\n\r\n- 丙', '甲乙丙'],
  ['', ''],
])('the text of %j is %j', async (source, expected) => {
  const [row] = await sql('select search.plain($1) as text', [source])
  expect(row?.text).toBe(expected)
  // The same as on the page, but for blanks.
  const drawn = parseMarkdown(source).children.filter((node) => !isNotes(node))
  if (!source.includes('[^1]')) {
    const text = drawn.map((node) => textOf(node)).join('')
    expect(text.replace(/\s/g, '')).toBe(expected.replace(/\s/g, ''))
  }
})

test('a term that stands in marks is found, and an address is not', async () => {
  await sql(`insert into story (status, title, column_slug, body)
    values ('published', '题', 'shixun', '函数 qq_ww 与[链接](https://hidden.example)')`)
  const found = (term: string) =>
    sql(`select from search.entry where strpos(words, search.fold('${term}')) > 0`)
  expect(await found('qq_ww')).toHaveLength(1)
  expect(await found('hidden')).toEqual([])
})

test.each([
  ['emphasis', '*a _b '],
  ['open brackets', '['],
  ['open links', '[a](/b "'],
  ['open pictures', '![a](b '],
  ['definitions', '[a]: /b\n[a]\n'],
  ['backticks', '` `` '],
  ['fences', '```\n'],
  ['entities', '&#42;'],
  ['quotes', '> - 1. '],
  ['pipes', '|-'],
  ['blanks', ' \n'],
  ['underscores', '_a b'],
])('a body of %s is read within the time of a statement', async (_, part) => {
  await sql(`set statement_timeout = '20s'`)
  await sql('select search.plain($1)', [part.repeat(200_000 / part.length)])
})

function isNotes(node: ReturnType<typeof parseMarkdown>['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'section'
}
