import { describe, expect, test } from 'vitest'
import * as time from './time'

const published = '2022-04-30T11:36:37.000Z'

describe("the site's clock", () => {
  test('UTC is shown in the site’s zone', () => {
    expect(time.formatTime(published)).toBe('2022-04-30 19:36:37')
    expect(time.isoWithOffset(published)).toBe('2022-04-30T19:36:37+08:00')
    expect(time.formatDate(published)).toBe('2022/04/30')
  })

  test('a month ends at 16:00 UTC of its last day', () => {
    expect(time.monthEnd('2025-12')).toEqual(new Date('2025-12-31T16:00:00Z'))
    expect(time.monthEnd('2026-02')).toEqual(new Date('2026-02-28T16:00:00Z'))
  })

  test('a day begins at 16:00 UTC', () => {
    expect(time.dayOf('2025-12-31T15:59:59.999Z')).toBe('2025-12-31')
    expect(time.dayOf('2025-12-31T16:00:00.000Z')).toBe('2026-01-01')
    expect(time.dayBounds('2026-01-01')).toEqual({
      start: new Date('2025-12-31T16:00:00Z'),
      end: new Date('2026-01-01T16:00:00Z'),
    })
  })

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['0001-01-01', false],
    ['9999-12-31', false],
    ['', false],
  ])('isDay(%s) is %s', (day, is) => expect(time.isDay(day)).toBe(is))
})

describe('durations', () => {
  test.each([
    [0.4, '00:00', 'PT1S'],
    [8, '00:08', 'PT8S'],
    [42, '00:42', 'PT42S'],
    [59.6, '01:00', 'PT1M'],
    [3341, '55:41', 'PT55M41S'],
    [3723, '1:02:03', 'PT1H2M3S'],
    [36000, '10:00:00', 'PT10H'],
  ])('%d s is %s and %s', (seconds, shown, iso) => {
    expect(time.formatDuration(seconds)).toBe(shown)
    expect(time.isoDuration(seconds)).toBe(iso)
  })
})

test.each([
  ['2026-11-24', '今天'],
  ['2026-11-23', '昨天'],
  ['2026-11-04', '11月4日'],
  ['2025-11-24', '2025年11月24日'],
])('at half past midnight of 24 November 2026 the day %s is %s', (day, name) =>
  expect(time.formatRecentDay(day, new Date('2026-11-23T16:30:00Z'))).toBe(name),
)

test('the minute in the site’s time zone, to be read and for a field', () => {
  const at = '2026-11-24T16:30:59.999Z'
  expect([time.formatMinute(at), time.toMinute(at)]).toEqual([
    '2026-11-25 00:30',
    '2026-11-25T00:30',
  ])
})
