/** Whatever two texts are compared: the parts give back both, and long ones are bounded. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { hostileText } from '@/lib/testing/hostile'
import { type DiffLine, diffText } from './diff-text'

const line = fc.oneof(
  hostileText,
  fc.constantFrom('', '港口今晨恢复通航。', '港口昨夜恢复通航。', '👩‍👩‍👧', 'é̂̃', '\r'),
)
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
const textPair = fc.oneof(
  fc.tuple(text, text),
  fc.tuple(text, text, text, text).map(([a, b, c, d]) => [a + b + d, a + c + d] as const),
)

test(
  'the parts give back both texts, whether there was time or not',
  () =>
    fuzz(fc.tuple(textPair, fc.constantFrom(0, 1, 100)), ([[before, after], budget]) => {
      expectBoth(diffText(before, after, budget), before, after)
    }),
  FUZZ_TIMEOUT,
)

const LONG = 200_000
const han = (seed: number) =>
  Array.from({ length: LONG }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919 * seed + at * at) % 20_000)),
  ).join('')
const lines = (seed: number, every: number) =>
  han(seed).replaceAll(new RegExp(`.{${every}}`, 'gu'), '$&\n')

test.each([
  ['without a line break, all different', han(1), han(3)],
  ['of one character a line, all different', lines(1, 1), lines(3, 1)],
  ['of many lines, all different', lines(1, 40), lines(3, 40)],
  [
    'without a line break, one word changed',
    han(1),
    han(1).replace(han(1).slice(9000, 9002), '乙'),
  ],
  ['of emoji that hang together', '👩‍👩‍👧'.repeat(LONG / 8), '👩‍👧‍👧'.repeat(LONG / 8)],
  ['of combining marks', 'a' + '\u0301'.repeat(LONG), 'b' + '\u0302'.repeat(LONG)],
  ['of lone surrogates', '\uD83D'.repeat(LONG), '\uDE00'.repeat(LONG)],
  ['of blank lines', '\n'.repeat(LONG), '甲\n'.repeat(LONG / 2)],
  ['of which one is empty', '', han(1)],
])('texts of 200,000 characters %s', (_, before, after) => {
  expectBoth(diffText(before, after), before, after)
})

function expectBoth(diff: DiffLine[], before: string, after: string) {
  const without = (left: string) =>
    diff.flatMap(({ parts }) => parts.flatMap(({ kind, text }) => (kind === left ? [] : text)))
  expect(without('added').join('') === before).toBe(true)
  expect(without('removed').join('') === after).toBe(true)
}
