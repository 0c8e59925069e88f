import { expect, test } from 'vitest'
import { excerpt } from './excerpt'

test.each([
  ['港口开放。', 10, '港口开放。'],
  ['**港口**[开放](/a)。', 10, '港口开放。'],
  ['港口开放。记者到了。船走了。', 12, '港口开放。记者到了。'],
  ['他说：“港口开放。”记者到了现场。', 12, '他说：“港口开放。”'],
  ['港口开放。记者到了。', 10, '港口开放。记者到了。'],
  ['好。港口从今天起向所有船只开放', 10, '好。港口从今天起向…'],
  ['港口从今天起向所有船只开放', 5, '港口从今…'],
  ['The harbour opened today to all ships', 14, 'The harbour…'],
  ['It opened. The ships came in. More', 30, 'It opened. The ships came in.'],
  ['第一段。\n\n第二段。', 20, '第一段。第二段。'],
  ['港口\n开放', 20, '港口开放'],
  ['One.\n\nTwo.', 20, 'One. Two.'],
  [
    '# 标题\n\n![船](a.jpg "说明")\n\n![潮](video:1)\n\n|甲|\n|-|\n|1|\n\n```\nx\n```\n\n正文。',
    20,
    '正文。',
  ],
  ['- 甲\n- 乙\n\n> 引用', 20, '甲乙引用'],
  ['1 &lt; 2 &amp; 3', 20, '1 < 2 & 3'],
  ['# 标题', 20, ''],
  ['', 20, ''],
  ['𠮷𠮷𠮷𠮷', 3, '𠮷𠮷…'],
  ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 3, '👨‍👩‍👧👨‍👩‍👧…'],
  ['e\u0301e\u0301e\u0301 e\u0301', 2, 'e\u0301…'],
])('the excerpt of %j with %i characters', (source, length, expected) => {
  expect(excerpt(source, length)).toBe(expected)
})

test('the excerpt of a body that is too costly to parse is well-formed too', () => {
  expect(excerpt('\udc00' + '\r'.repeat(20_000), 100)).toBe('\ufffd')
})
