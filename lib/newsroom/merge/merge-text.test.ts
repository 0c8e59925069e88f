import { expect, test } from 'vitest'
import { mergeText } from './merge-text'

const a = '临澜港口今晨恢复通航。'
const b = '港务局表示，夜间仍有大雾。'
const c = '渡轮停运一天，请旅客留意。'
const n = '气象台解除了大雾预警。'
const text = (...paragraphs: string[]) => paragraphs.join('\n\n')
const base = text(a, b, c)
const conflictsOf = (mine: string, theirs: string) => mergeText(base, mine, theirs).conflicts

test.each([
  ['paragraphs side by side', text('甲', b, c), text(a, '乙', c), text('甲', '乙', c)],
  [
    'a new one at the end and a change of the last',
    text(a, b, c, n),
    text(a, b, '丙'),
    text(a, b, '丙', n),
  ],
  [
    'a new one at the start and a change of the first',
    text(n, a, b, c),
    text('甲', b, c),
    text(n, '甲', b, c),
  ],
  ['a removed one and a changed one', text(b, c), text(a, '乙', c), text('乙', c)],
  ['the same change by both', text(a, '乙', c), text(a, '乙', c), text(a, '乙', c)],
  ['the same new paragraph by both', text(a, n, b, c), text(a, n, b, c), text(a, n, b, c)],
  ['a line break at the end and a change', `${base}\n`, text('甲', b, c), `${text('甲', b, c)}\n`],
  [
    'more blank lines and a change',
    `${a}\n\n\n${text(b, c)}`,
    text(a, b, '丙'),
    `${a}\n\n\n${text(b, '丙')}`,
  ],
])('%s merge', (_, mine, theirs, merged) => {
  expect(mergeText(base, mine, theirs)).toEqual({ text: merged, conflicts: [] })
  expect(mergeText(base, theirs, mine)).toEqual({ text: merged, conflicts: [] })
})

test('different changes of one paragraph conflict, and mine stays in the text', () => {
  expect(mergeText(base, text('甲', '乙', c), text(a, '丁', '丙'))).toEqual({
    text: text('甲', '乙', c),
    conflicts: [{ base: text(a, b, c), mine: text('甲', '乙', c), theirs: text(a, '丁', '丙') }],
  })
})

test('a paragraph that one removed and the other changed conflicts', () => {
  expect(conflictsOf(text(a, c), text(a, '乙', c))).toEqual([{ base: b, mine: '', theirs: '乙' }])
})

test('different new paragraphs in the same place conflict', () => {
  expect(conflictsOf(text(base, n), text(base, '另一段'))).toEqual([
    { base: '', mine: n, theirs: '另一段' },
  ])
})

test('a paragraph that both moved, to different places, is not doubled', () => {
  const long = text(a, b, c, n)
  const { conflicts } = mergeText(long, text(b, a, c, n), text(b, c, n, a))
  expect(conflicts).toHaveLength(1)
})

test('a paragraph that stood twice is not lost when each removes another one', () => {
  const { conflicts } = mergeText(text(n, a, n, b), text(a, n, b), text(n, a, b))
  expect(conflicts).toHaveLength(1)
})

test('short paragraphs such as a rule may come in twice', () => {
  const merged = text('---', a, b, c, '---')
  expect(mergeText(base, text('---', base), text(base, '---'))).toEqual({
    text: merged,
    conflicts: [],
  })
})
