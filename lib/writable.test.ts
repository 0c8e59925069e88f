import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { diskOf } from './disk'
import { shared } from './documents/shared'
import { readWritable } from './writable'
import { ownDatabase } from './testing/own-database'

ownDatabase()

test('it is writable while the database takes the beats', () => {
  process.env.DATA_DIR = tmpdir()
  shared.writable = true
  expect(readWritable().writable).toBe(!diskOf(tmpdir()).full)
  shared.writable = false
  expect(readWritable().writable).toBe(false)
})

test('a folder’s disk says how much is free', () => {
  const { free, total } = diskOf(tmpdir())
  expect(free).toBeGreaterThan(0)
  expect(total).toBeGreaterThanOrEqual(free)
})
