import { expect, test } from 'vitest'
import { cropSize } from './sizes'

test.each([
  [
    { width: 4000, height: 3000 },
    { width: 1200, height: 675 },
  ],
  [
    { width: 1200, height: 600 },
    { width: 1066, height: 600 },
  ],
  [
    { width: 600, height: 4000 },
    { width: 600, height: 337 },
  ],
  [
    { width: 1, height: 1 },
    { width: 1, height: 1 },
  ],
])('a 16:9 crop of %o is %o', (original, size) => {
  expect(cropSize(original, { width: 1200, height: 675 })).toEqual(size)
})
