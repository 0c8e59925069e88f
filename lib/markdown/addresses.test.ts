import { expect, test } from 'vitest'
import { addressesIn, replaceAddresses } from './addresses'

/** Pictures as themselves, links in brackets. */
test.each([
  ['![甲](a.jpg)', 'a.jpg'],
  ['![甲](<海 港.jpg> "题 (注)")', '海 港.jpg'],
  ['![甲](a.jpg "题")', 'a.jpg'],
  ['![甲](a.jpg \'题 "注"\')', 'a.jpg'],
  ['![甲](a\\(1\\).jpg)', 'a(1).jpg'],
  ['![甲](a(1).jpg)', 'a(1).jpg'],
  ['![甲](a&amp;b.jpg)', 'a&b.jpg'],
  ['![甲](%E6%B5%B7.jpg)', '%E6%B5%B7.jpg'],
  ['![[甲] *乙*](a.jpg)', 'a.jpg'],
  ['![甲](海 港.jpg "题")', '海 港.jpg'],
  ['![甲][a] ![乙][A]\n\n[a]: a.jpg "题"\n[a]: b.jpg', 'a.jpg'],
  ['![a]\n\n[a]: <海 港.jpg>', '海 港.jpg'],
  ['[甲][a]\n\n[a]: /b', '[/b]'],
  ['[![甲](a.jpg)](video:b) [乙](/c)', 'a.jpg [video:b] [/c]'],
  ['|甲|\n|-|\n|![乙](a.jpg)|', 'a.jpg'],
  ['# ![甲](a.jpg)\n\n> - ![甲](b.jpg)', 'a.jpg b.jpg'],
  ['文[^1]\n\n[^1]: ![甲](a.jpg)', 'a.jpg'],
  ['\t- a\n\n>\t![甲](a.jpg)', 'a.jpg'],
  ['`![甲](a.jpg)`', ''],
  ['```\n![甲](a.jpg)\n```', ''],
  ['    ![甲](a.jpg)', ''],
  ['<!-- ![甲](a.jpg) -->', ''],
  ['<div>\n![甲](a.jpg)\n</div>', ''],
  ['\\![甲](/a) !\\[甲](a.jpg) \\![甲](海 港.jpg)', '[/a]'],
  ['![甲][b]', ''],
])('the addresses of %j are %j', (source, expected) => {
  const found = addressesIn(source)
  expect(found.map(({ of, url }) => (of === 'link' ? `[${url}]` : url)).join(' ')).toBe(expected)
  for (const { start, end } of found) expect(source.slice(start, end)).not.toMatch(/^[<(]|[>]$/)
})

test.each([
  ['![甲](<海 港.jpg> "题")', '![甲](<x> "题")'],
  ['![甲](海 港.jpg "题")', '![甲](x "题")'],
  ['[![甲](a.jpg)](b) ![乙][c]\n\n> [c]: d.jpg\n', '[![甲](x)](x) ![乙][c]\n\n> [c]: x\n'],
  ['`![甲](a.jpg)` ![甲](a.jpg)', '`![甲](a.jpg)` ![甲](x)'],
])('addresses in %j are replaced where they stand', (source, expected) => {
  expect(replaceAddresses(source, () => 'x')).toBe(expected)
})
