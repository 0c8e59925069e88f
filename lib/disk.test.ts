import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { diskOf } from './disk'

test('a folder’s disk says how much is free', () => {
  const { free, total } = diskOf(tmpdir())
  expect(free).toBeGreaterThan(0)
  expect(total).toBeGreaterThanOrEqual(free)
})
