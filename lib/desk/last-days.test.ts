import { expect, test } from 'vitest'
import { lastDays } from './last-days'

test('days count back over a month and a year', () => {
  expect(lastDays('2026-11-30', 1)).toEqual(['2026-11-30'])
  expect(lastDays('2026-01-01', 3)).toEqual(['2025-12-30', '2025-12-31', '2026-01-01'])
  expect(lastDays('2024-03-01', 2)).toEqual(['2024-02-29', '2024-03-01'])
})
