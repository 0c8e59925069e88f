import { expect, test } from 'vitest'
import { parseRankingPath } from './ranking'

const day = { week: false, column: null, before: null }

test.each([
  [undefined, day],
  [['before', '1764000000000-12'], { ...day, before: '1764000000000-12' }],
  [['week'], { ...day, week: true }],
  [['column', 'city'], { ...day, column: 'city' }],
  [['column', 'city', 'week'], { week: true, column: 'city', before: null }],
  [['column', 'week'], { ...day, column: 'week' }],
  [['column'], null],
  [['week', 'city'], null],
  [['column', 'city', 'day'], null],
  [['column', 'city', 'week', 'x'], null],
  [['before', 'x'], null],
  [['month'], null],
])('the path segments %j name the ranking %j', (segments, place) =>
  expect(parseRankingPath(segments)).toEqual(place),
)
