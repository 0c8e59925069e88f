import { describe, expect, test } from 'vitest'
import { partsOf, takeParts } from './suggestion-parts'

const base = '第一段。\n\n第二段。\n\n第三段。\n\n第四段。'
const body = '第一段改。\n\n第二段。\n\n新的一段。\n\n第三段。'

test('each stretch of changed paragraphs is a part', () => {
  expect(partsOf(base, body)).toEqual([
    { before: '第一段。', after: '第一段改。' },
    { before: '', after: '新的一段。' },
    { before: '第四段。', after: '' },
  ])
})

describe('a suggestion is taken part by part', () => {
  test.each([
    ['none', [], base],
    ['the first', [0], '第一段改。\n\n第二段。\n\n第三段。\n\n第四段。'],
    [
      'a paragraph that comes in',
      [1],
      '第一段。\n\n第二段。\n\n新的一段。\n\n第三段。\n\n第四段。',
    ],
    ['a paragraph that goes', [2], '第一段。\n\n第二段。\n\n第三段。'],
    ['all', [0, 1, 2], body],
  ])('%s', (_, taken, expected) => {
    expect(takeParts(base, body, new Set(taken))).toBe(expected)
  })

  test('of a body without blank lines, and of none', () => {
    expect(takeParts('甲', '乙', new Set([0]))).toBe('乙')
    expect(takeParts('', '甲\n\n乙', new Set([0]))).toBe('甲\n\n乙')
    expect(takeParts('甲\n\n乙\n', '甲\n\n丙\n', new Set())).toBe('甲\n\n乙\n')
  })
})
