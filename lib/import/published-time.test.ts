import { expect, test } from 'vitest'
import { parsePublishedTime } from './published-time'

const now = Date.parse('2026-11-24T10:00:00Z')

test.each([
  ['-PT25M', '2026-11-24T09:35:00.000Z', true],
  ['-P3DT2H', '2026-11-21T08:00:00.000Z', true],
  ['-P1W', '2026-11-17T10:00:00.000Z', true],
  ['PT1H', '2026-11-24T11:00:00.000Z', true],
  ['2026-11-01', '2026-10-31T16:00:00.000Z', false],
  ['2026-11-01 8:30', '2026-11-01T00:30:00.000Z', false],
  ['P0D', '2026-11-24T10:00:00.000Z', true],
])('%s is %s', (text, iso, relative) => {
  expect(parsePublishedTime(text, now)).toEqual({ at: new Date(iso), relative })
})

test.each([
  '',
  'P',
  '-PT',
  '-pt5m',
  'PT1.5H',
  'P1Y',
  'P99999999999W',
  `PT${'9'.repeat(400)}S`,
  'yesterday',
])('"%s" is none', (text) => expect(parsePublishedTime(text, now)).toBeNull())
