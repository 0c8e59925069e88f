import { expect, test } from 'vitest'
import { cropPosition, focusOf } from './focus'

const wide = { width: 1600, height: 900 }

test.each([
  [null, null, null],
  [0, 100, { x: 0, y: 100 }],
  [null, 20, { x: 50, y: 20 }],
  [20, null, { x: 20, y: 50 }],
])('columns %s and %s are the focus %o', (focusX, focusY, focus) => {
  expect(focusOf({ focusX, focusY })).toEqual(focus)
})

test.each([
  // A portrait loses above and below: 56 % of its width is its height in the crop.
  [{ width: 900, height: 1600 }, { x: 0, y: 50 }, 0.5],
  [{ width: 900, height: 1600 }, { x: 99, y: 10 }, 0],
  [{ width: 900, height: 1600 }, { x: 0, y: 100 }, 1],
  [{ width: 3200, height: 900 }, { x: 25, y: 99 }, 0],
  [{ width: 3200, height: 900 }, { x: 50, y: 0 }, 0.5],
  [{ width: 3200, height: 900 }, { x: 37.5, y: 0 }, 0.25],
  [{ width: 800, height: 450 }, { x: 0, y: 0 }, 0.5],
])('16:9 of %o with its focus at %o lies at %s', (original, focus, position) => {
  expect(cropPosition(original, wide, focus)).toBeCloseTo(position)
})
