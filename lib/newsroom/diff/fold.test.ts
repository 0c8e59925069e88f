import { expect, test } from 'vitest'
import { diffText } from './diff-text'
import { foldSame } from './fold'

const paragraphs = Array.from({ length: 9 }, (_, index) => `第${index + 1}段的文字。`)
const text = paragraphs.join('\n\n')
const shown = (before: string, after: string) =>
  foldSame(diffText(before, after, 30_000)).flatMap((line): (string | number)[] => {
    if ('paragraphs' in line) return [line.paragraphs]
    const written = line.parts.map((part) => part.text.trim()).join('')
    return written === '' ? [] : [written]
  })

test('unchanged paragraphs are folded but for the one beside a change', () => {
  expect(shown(text, text.replace('第5段的文字', '另外的文字'))).toEqual([
    3,
    '第4段的文字。',
    '第5段另外的文字。',
    '第6段的文字。',
    3,
  ])
})

test('a single unchanged paragraph stays, and a text without changes is one fold', () => {
  const changed = text.replace('第2段', '第二段').replace('第6段', '第六段')
  expect(shown(text, changed).filter((line) => typeof line === 'number')).toEqual([2])
  expect(shown(text, text)).toEqual([9])
})
