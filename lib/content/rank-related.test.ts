import { expect, test } from 'vitest'
import { type Candidate, rankRelated } from './rank-related'

const now = new Date('2026-11-25T00:00:00Z')
const own = { title: '临澜港口今晨恢复通航', columnSlug: 'city' }

function rank(...overrides: Partial<Candidate>[]): number[] {
  const plain = { title: '别的事', columnSlug: 'other', publishedAt: new Date(0), shared: 5 }
  const candidates = overrides.map((override, index) => ({ id: index + 1, ...plain, ...override }))
  return rankRelated(own, candidates, now)
}

test('stories with more shared keywords come first', () => {
  expect(rank({ shared: 1 }, { shared: 9 })).toEqual([2, 1])
})

test('with equal keywords a similar title, the same column or freshness decides', () => {
  expect(rank({}, { title: '临澜港口何时恢复通航' })).toEqual([2, 1])
  expect(rank({ columnSlug: 'city' }, {})).toEqual([1, 2])
  expect(rank({ publishedAt: now }, { publishedAt: new Date('2026-08-01Z') })).toEqual([1, 2])
})

test('freshness does not outweigh a much rarer keyword', () => {
  expect(rank({ publishedAt: now, shared: 2 }, { shared: 12 })).toEqual([2, 1])
})

test('of equal candidates the later id comes first', () => {
  expect(rank({}, {})).toEqual([2, 1])
})
