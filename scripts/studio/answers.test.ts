import { expect, test } from 'vitest'
import { translateAnswer } from './answers'

const refused = { name: 'PostgresError', code: '428C9', message: 'cannot insert a value' }
const inChinese = { ...refused, message: '编号由数据库自己给出：请留空。' }
const migrations = { schema: 'public', name: '_prisma_migrations', columns: [] }
const story = { schema: 'public', name: 'story', columns: [] }

test.each<[string, unknown, unknown]>([
  ['a refused query', [refused], [inChinese]],
  ['a refused sequence', [[refused]], [[inChinese]]],
  ['a sequence whose second query is refused', [[null, []], [refused]], [[null, []], [inChinese]]],
  ['the tables', [null, [migrations, story]], [null, [story]]],
  ['a row with that name', [null, [{ name: '_prisma_migrations' }]], null],
  ['rows', [null, [{ id: 1 }]], null],
  ['rows of a transaction', [null, [[{ id: 1 }], [{ id: 2 }]]], null],
  ['no rows', [null, []], null],
  ['an unknown answer', { ok: true }, null],
])('%s', (_, answer, expected) => {
  expect(JSON.parse(translateAnswer(JSON.stringify(answer)))).toEqual(expected ?? answer)
})

test('a number that JavaScript would round stays as it is', () => {
  const text = '[null,[{"id":12345678901234567890}]]'
  expect(translateAnswer(text)).toBe(text)
})
