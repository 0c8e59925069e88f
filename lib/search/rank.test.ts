import { expect, test } from 'vitest'
import { rank } from './rank'

const NOW = Date.UTC(2026, 0, 1)
const hit = (id: number, heading: string, days: number) => ({
  id,
  heading,
  publishedAt: new Date(NOW - days * 86_400_000),
})
const order = (hits: Parameters<typeof rank>[0], ...terms: string[]) =>
  rank(hits, terms, NOW).map(({ id }) => id)

test('a match in the title ranks above one in the body of the same day', () => {
  expect(order([hit(1, '别的事', 1), hit(2, '港口开通', 1)], '港口')).toEqual([2, 1])
})

test('an old story ranks above a new one only if its title is nearly the query', () => {
  expect(order([hit(1, '港口', 2000), hit(2, '别的事', 0)], '港口')).toEqual([1, 2])
  expect(order([hit(1, '港口开通', 400), hit(2, '又是港口', 0)], '港口')).toEqual([2, 1])
})

test('adjacent terms rank above separate ones', () => {
  const apart = hit(1, '港口的新线今天开通', 1)
  const together = hit(2, '港口开通的是新线呢', 1)
  expect(order([apart, together], '港口', '开通')).toEqual([2, 1])
})

test('a keyword ranks above a mention in the body', () => {
  expect(order([hit(1, '一件事', 1), hit(2, '另一件事\n航运', 1)], '航运')).toEqual([2, 1])
})
