import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, changesBetween } from './changes'

function apply(text: string, changes: Change[]): string {
  return [...changes]
    .reverse()
    .reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text)
}

test('only what differs is replaced', () => {
  const before = '第一段。\n\n第二段。\n\n第三段。\n'
  const after = '第一段改了。\n\n第二段。\n\n新的一段。\n\n第三段。\n'
  const changes = changesBetween(before, after)
  expect(apply(before, changes)).toBe(after)
  expect(changes).toEqual([
    { from: 3, to: 3, insert: '改了' },
    { from: 12, to: 12, insert: '新的一段。\n\n' },
  ])
})

test('a character of two code units is not divided', () => {
  expect(changesBetween('渡😀口', '渡😁口')).toEqual([{ from: 1, to: 3, insert: '😁' }])
})

test('any two texts: the changes lead from one to the other', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙', '\n', '\n\n', '😀', '😁', '。'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(apply(before, changesBetween(before, after))).toBe(after)
    }),
    { seed: 1, numRuns: 1000 },
  )
})

test('long texts that differ everywhere are one change', () => {
  const [before, after] = ['甲\n', '乙\n'].map((line) => line.repeat(5_000)) as [string, string]
  expect(apply(before, changesBetween(before, after))).toBe(after)
})
