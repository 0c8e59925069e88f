import { expect, test } from 'vitest'
import { variantForm } from '@/lib/fold/variants'
import { chinesePairs, variantForms } from './variants'

test('lib/fold/variant-table.ts is made of OpenCC’s tables (write it anew: npx vitest run scripts/opencc -u)', async () => {
  await expect(tableFile()).toMatchFileSnapshot('../../lib/fold/variant-table.ts')
})

test('every pair of OpenCC’s tables folds to one', () => {
  const pairs = chinesePairs()
  expect(pairs.length).toBeGreaterThan(60_000)
  expect(pairs.filter(([one, other]) => folded(one) !== folded(other))).toEqual([])
})

test.each([
  ['了解', '瞭解'],
  ['什么', '甚麼'],
  ['仿佛', '彷彿'],
  ['苏醒', '甦醒'],
  ['计划', '計畫'],
  ['海里', '海哩'],
  ['发展', '發展'],
  ['発展', '發展'],
  ['経済', '經濟'],
])('%s is %s', (one, other) => expect(folded(one)).toBe(folded(other)))

test.each([
  ['申办', '申辩'],
  ['花瓣', '花办'],
  ['沪', '滤'],
  ['给予', '给豫'],
])('%s is not %s', (one, other) => expect(folded(one)).not.toBe(folded(other)))

function folded(text: string): string {
  return Array.from(text.normalize('NFKC'), variantForm).join('')
}

function tableFile(): string {
  const pairs = [...variantForms()].map((pair) => pair.join(''))
  const lines = Array.from({ length: Math.ceil(pairs.length / 40) }, (_, line) =>
    pairs.slice(line * 40, line * 40 + 40).join(' '),
  )
  return `/**
 * Variants of Chinese characters, each with the form that stands for all of its group. Made by scripts/opencc of the
 * tables of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0, http://www.apache.org/licenses/LICENSE-2.0).
 */
export const pairs = \`
${lines.join('\n')}
\`
`
}
