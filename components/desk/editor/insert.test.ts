import { expect, test } from 'vitest'
import { asBlock, renumberNotes } from './insert'

test.each([
  ['甲', '乙', '丙', '乙'],
  ['', '## 乙', '', '## 乙\n'],
  ['甲', '## 乙', '丙', '\n\n## 乙\n\n'],
  ['甲\n', '乙\n\n丙', '\n丁', '\n乙\n\n丙\n'],
  ['甲\n\n', '![图](a.jpg)', '\n\n丁', '![图](a.jpg)'],
  ['甲', '**粗**', '', '**粗**'],
])('after %j, %j before %j', (before, text, after, inserted) => {
  expect(asBlock(before, text, after)).toBe(inserted)
})

test('footnotes of a paste keep apart from those of the body', () => {
  expect(
    renumberNotes('又[^1][^2]\n\n[^1]: 甲\n\n[^2]: 乙', '已有[^1]\n\n[^1]: 注\n\n[^3]: 三'),
  ).toBe('又[^4][^2]\n\n[^4]: 甲\n\n[^2]: 乙')
  expect(renumberNotes('又[^1]', '没有')).toBe('又[^1]')
})
