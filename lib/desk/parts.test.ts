import { expect, test } from 'vitest'
import { deskCopy } from '@/lib/copy/desk'
import { partOf, partsFor } from './parts'

const { nav } = deskCopy

test.each([
  ['/desk', nav.home],
  ['/desk/comments', nav.comments],
  ['/desk/comments/decision', nav.comments],
  ['/desk/complaints/3', nav.complaints],
  ['/desk/corrections', nav.corrections],
  ['/desk/stories/3/corrections', nav.stories],
  ['/desk/commentsandmore', undefined],
  ['/desk/stats/3', nav.stats],
  ['/desk/specials/3/sections/5', nav.specials],
  ['/desk/readers/3', undefined],
])('%s belongs to %s', (path, name) => {
  expect(partOf(path)?.name).toBe(name)
})

test('staff see the parts that they have a right for', () => {
  expect(partsFor({ rights: { moderate: 'all' } }).map(({ name }) => name)).not.toContain(nav.log)
  expect(partsFor({ rights: { publish: ['city'] } }).map(({ name }) => name)).toEqual([
    nav.home,
    nav.stories,
    nav.schedule,
    nav.corrections,
    nav.media,
    nav.sources,
    nav.terms,
    nav.stats,
    nav.log,
  ])
  expect(partsFor({ rights: { publish: 'all' } }).map(({ name }) => name)).toContain(nav.specials)
})
