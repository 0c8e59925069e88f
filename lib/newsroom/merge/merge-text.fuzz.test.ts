/** Whatever two editors do to a text: what they wrote is in the merged one, once, or in a conflict. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { hostileText } from '@/lib/testing/hostile'
import { mergeText } from './merge-text'
import { paragraphsOf } from './paragraphs'

const telling = Array.from({ length: 9 }, (_, index) => `这是第${index}段，有足够的字。`)
const paragraph = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...telling) },
  { weight: 1, arbitrary: fc.constantFrom('---', '', ' ', '\n', '\r', '短') },
  { weight: 1, arbitrary: hostileText },
)
const text = fc.array(paragraph, { maxLength: 8 }).chain((paragraphs) =>
  fc
    .array(fc.constantFrom('\n\n', '\n\n', '\n \n\n', '\n\n\n'), {
      minLength: paragraphs.length,
      maxLength: paragraphs.length,
    })
    .map((separators) => paragraphs.map((one, at) => `${one}${separators[at] ?? ''}`).join('')),
)
/** As editors change texts: some paragraphs of the old one go, move, or change, and others come in. */
const edits = fc.array(
  fc.record({
    at: fc.nat(8),
    kind: fc.constantFrom('remove', 'insert', 'replace', 'move'),
    paragraph,
  }),
  { maxLength: 4 },
)

interface Edit {
  at: number
  kind: string
  paragraph: string
}

test(
  'changes by both are merged whole or conflict',
  () =>
    fuzz(fc.tuple(text, edits, edits, text), ([base, left, right, other]) => {
      const [mine, theirs] = [edited(base, left), edited(base, right)]
      expectMerge(base, mine, theirs)
      expectMerge(base, mine, other)
      expect(mergeText(base, base, other)).toEqual({ text: other, conflicts: [] })
      expect(mergeText(base, other, base)).toEqual({ text: other, conflicts: [] })
      expect(mergeText(base, other, other)).toEqual({ text: other, conflicts: [] })
    }),
  FUZZ_TIMEOUT,
)

test('100,000 paragraphs of one character, all different, and all the same', () => {
  const many = (one: string) =>
    Array.from({ length: 50_000 }, (_, at) => `${one}${at % 7}`).join('\n\n')
  expectMerge(many('甲'), many('乙'), many('丙'))
  expectMerge('甲\n\n'.repeat(50_000), '乙\n\n甲\n\n'.repeat(25_000), '甲\n\n'.repeat(49_000))
})

function edited(base: string, all: Edit[]): string {
  const paragraphs = base.split('\n\n')
  for (const { at, kind, paragraph: one } of all) {
    const place = at % (paragraphs.length + 1)
    const removed = paragraphs.splice(place, kind === 'insert' ? 0 : 1)
    if (kind === 'move') paragraphs.splice((place + 2) % (paragraphs.length + 1), 0, ...removed)
    else if (kind !== 'remove') paragraphs.splice(place, 0, one)
  }
  return paragraphs.join('\n\n')
}

function expectMerge(base: string, mine: string, theirs: string) {
  const merge = mergeText(base, mine, theirs)
  const turned = mergeText(base, theirs, mine)
  expect(turned.conflicts).toEqual(
    merge.conflicts.map((conflict) => ({
      ...conflict,
      mine: conflict.theirs,
      theirs: conflict.mine,
    })),
  )
  if (merge.conflicts.length > 0) return
  expect(turned.text).toBe(merge.text)
  const [merged, old, own, other] = [merge.text, base, mine, theirs].map(textsOf) as [
    string[],
    string[],
    string[],
    string[],
  ]
  for (const one of new Set([...old, ...own, ...other])) {
    const [times, before, left, right] = [merged, old, own, other].map(
      (texts) => texts.filter((each) => each === one).length,
    ) as [number, number, number, number]
    const message = JSON.stringify({ one, base, mine, theirs, merged })
    if (one.trim() !== '' && before === 0 && left + right > 0)
      expect(times, message).toBeGreaterThan(0)
    if (one.length < 8) continue
    expect(times, message).toBeLessThanOrEqual(Math.max(before, left, right))
    expect(times, message).toBeGreaterThanOrEqual(Math.min(before, left, right))
  }
}

function textsOf(text: string): string[] {
  return paragraphsOf(text).paragraphs.map((one) => one.text.trim())
}
