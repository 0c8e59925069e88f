import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskOf, findShortage } from './disk'

test('free and total bytes of a folder’s disk', async () => {
  const { free, total } = await diskOf(tmpdir())
  expect(free).toBeGreaterThan(0)
  expect(total).toBeGreaterThanOrEqual(free)
})

test('a disk has no room for more than it is large, and room for what it need not keep', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-disk-'))
  const { total } = await diskOf(folder)
  expect(await findShortage(join(folder, 'new'), total)).toMatchObject({
    needs: total + 500_000_000,
  })
  expect(existsSync(join(folder, 'new'))).toBe(true)
  expect(await findShortage(folder, -500_000_000)).toBeNull()
  rmSync(folder, { recursive: true })
})
