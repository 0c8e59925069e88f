import { expect, test } from 'vitest'
import { markPassages } from './mark-passages'

test('passages are marked in their order, and nothing is lost or doubled where they overlap', () => {
  const passages = [
    { id: 2, start: 3, end: 6 },
    { id: 1, start: 1, end: 4 },
    { id: 3, start: 3, end: 4 },
  ]
  expect(markPassages('甲乙丙丁戊己庚', passages)).toEqual([
    { at: 0, text: '甲', note: null },
    { at: 1, text: '乙丙丁', note: 1 },
    { at: 4, text: '戊己', note: 2 },
    { at: 6, text: '庚', note: null },
  ])
  expect(markPassages('', [])).toEqual([])
})
