import { expect, test } from 'vitest'
import { parseYaml } from './parse-yaml'

test.each([
  ['1.10', '1.10'],
  ['1e3', '1e3'],
  ['0x10', '0x10'],
  ['0755', '0755'],
  ['.5', '.5'],
  ['1_000', '1_000'],
  ['+86', '+86'],
  ['yes', 'yes'],
  ['true', 'true'],
  ['null', 'null'],
  ['~', '~'],
  ['', ''],
  ['.nan', '.nan'],
  ['12:30', '12:30'],
  ['2026-11-24', '2026-11-24'],
  ['2026-11-24 08:30:00', '2026-11-24 08:30:00'],
  ['C#语言', 'C#语言'],
  ['标题：副题', '标题：副题'],
  ['“引号”', '“引号”'],
  ['100% & more!', '100% & more!'],
  ["'标题 #带井号'", '标题 #带井号'],
  ['"a: b"', 'a: b'],
  ['|\n  一 # 二\n  # 三', '一 # 二\n# 三\n'],
  ['>\n  a\n  b', 'a b\n'],
  ['[1.10, yes, null]', ['1.10', 'yes', 'null']],
  ['\n  # 说明\n  - 港口\n  # 说明\n  - 航运', ['港口', '航运']],
])('title: %s', (text, value) => {
  expect(parseYaml(`# 说明\n\ntitle: ${text}`).value).toEqual({ title: value })
})

test.each([
  ['标题 #带井号', 3],
  ['标题 #', 3],
  ['"标题" # 二', 3],
  ['#全部', 3],
  ['| # 说明\n  一', 3],
  ['标题\n  #第二行', 4],
  ['[a, # 说明\n b]', 3],
  ['&重要 标题', 3],
  ['*注', 3],
  ['!重要 标题', 3],
  ['!important', 3],
  ['!!binary aGk=', 3],
  ['标题\n...\nx: y', 4],
  ['标题\n---\nx: y', 4],
  ['一: 二', 3],
  ['@某人', 3],
  ['`x`', 3],
  ['%a', 3],
  ['[独家] 标题', 3],
  ['"港口"开通', 3],
  ['> 50人', 3],
  ['- x', 3],
  ['"未闭', 3],
  ['"C:\\q"', 3],
  ['标题\ntitle: 又一个', 4],
  ['标题\n\t二: 三', 4],
  ['标题\n\n正文', 5],
  ['[a, , b]', 3],
  ['[a, b', 3],
  ['['.repeat(100_000), 3],
  ['{a: '.repeat(50_000), 3],
])('title: %s is refused', (text, line) => {
  expect(() => parseYaml(`x: 1\ntitle: ${text}`, 1)).toThrow(`第${line}行`)
})

test('the line of a field', () => {
  const { lineOf } = parseYaml('- a: 1\n  b: 2\n-\n  c:\n    - 3\n    - 4')
  expect(lineOf([0, 'b'])).toBe(2)
  expect(lineOf([1])).toBe(4)
  expect(lineOf([1, 'c', 1])).toBe(6)
  expect(lineOf([1, 'd'])).toBeNull()
  expect(lineOf([7, 'd'])).toBeNull()
})
