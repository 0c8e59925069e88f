import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { diskOf } from './disk'

test('free and total bytes of a folder’s disk', () => {
  const { free, total } = diskOf(tmpdir())
  expect(free).toBeGreaterThan(0)
  expect(total).toBeGreaterThanOrEqual(free)
})
