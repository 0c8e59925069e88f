import { expect, test } from 'vitest'
import { reorder } from './reorder'

test.each([
  [1, 'up', [1, 2, 3]],
  [1, 'down', [2, 1, 3]],
  [3, 'up', [1, 3, 2]],
  [3, 'down', [1, 2, 3]],
  [4, 'up', [1, 2, 3]],
] as const)('%i %s', (id, direction, order) => {
  expect(reorder([1, 2, 3], id, direction)).toEqual(order)
})
