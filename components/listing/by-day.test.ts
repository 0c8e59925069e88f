import { expect, test } from 'vitest'
import { byDay } from './by-day'

const story = (id: number, publishedAt: string) => ({ id, publishedAt })

test('stories are grouped by day in the site’s time zone', () => {
  const days = byDay(
    [
      story(3, '2026-11-24T16:00:00.000Z'),
      story(2, '2026-11-24T15:59:59.000Z'),
      story(1, '2026-11-24T02:00:00.000Z'),
    ],
    ({ publishedAt }) => publishedAt,
  )
  expect(days.map(({ day, items }) => [day, items.map(({ id }) => id)])).toEqual([
    ['2026-11-25', [3]],
    ['2026-11-24', [2, 1]],
  ])
})
