import { expect, test } from 'vitest'
import { parseCommentsPath } from './comments-path'

test.each([
  [undefined, { order: 'newest', after: null }],
  [['before', '1764000000000-12'], { order: 'newest', after: '1764000000000-12' }],
  [['best'], { order: 'best', after: null }],
  [['best', 'before', '3-12'], { order: 'best', after: '3-12' }],
  [['best', 'before', '1764000000000-5'], null],
  [['best', 'before', '-1-5'], null],
  [['of', '12'], { head: 12 }],
  [['of', '012'], null],
  [['of', '12', '13'], null],
  [['of'], null],
  [['worst'], null],
  [['before'], null],
  [['before', 'x'], null],
  [['before', '3-12', 'more'], null],
  [['best', 'best'], null],
])('the path segments %j name the comments %j', (segments, place) =>
  expect(parseCommentsPath(segments)).toEqual(place),
)
