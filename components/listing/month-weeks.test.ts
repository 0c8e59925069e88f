import { expect, test } from 'vitest'
import { monthWeeks } from './month-weeks'

test('a month that begins on a Sunday fills six weeks', () => {
  const weeks = monthWeeks('2026-11')
  expect(weeks).toHaveLength(6)
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null])
})

test('a leap February that begins on a Thursday has 29 days', () => {
  const days = monthWeeks('2024-02').flat().filter(Boolean)
  expect([days.length, days[0], days.at(-1)]).toEqual([29, '2024-02-01', '2024-02-29'])
  expect(monthWeeks('2024-02')[0]?.indexOf('2024-02-01')).toBe(3)
})
