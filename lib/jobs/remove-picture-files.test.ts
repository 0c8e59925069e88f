import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { removePictureFiles } from './remove-picture-files'

ownDatabase()
const data = dataFolder()
const key = (digit: string, more = '') => `photo/ab/ab${digit.repeat(14)}${more}.jpg`
const isThere = (file: string) => existsSync(join(data.path, 'uploads', file))
const MONTH_MS = 31 * 86_400_000

beforeEach(async () => {
  rmSync(join(data.path, 'uploads/photo'), { recursive: true, force: true })
  await db().image.deleteMany()
  await asOwner('truncate newsroom.deleted_row')
})

async function later(run: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + MONTH_MS })
  await run().finally(() => vi.useRealTimers())
}

test('the file of a deleted picture goes once it can’t be restored', async () => {
  const size = { width: 5, height: 5 }
  await db().image.create({ data: { key: key('1'), ...size } })
  await db().image.create({ data: { key: key('2'), file: key('3'), ...size } })
  await db().image.update({ where: { key: key('2') }, data: { file: key('4', '-12345678') } })
  await db().image.create({ data: { key: key('5'), ...size } })
  await db().image.delete({ where: { key: key('5') } })
  const kept = [key('1'), key('3'), key('4', '-12345678'), key('5')]
  const others = ['photo/harbour.jpg', 'photo/ab/harbour.jpg', 'demo/a.jpg']
  const unnamed = [key('6'), key('7', '-12345678')]
  for (const file of [...kept, ...others, ...unnamed]) data.upload(file, 'x')
  await removePictureFiles()
  expect(unnamed.map(isThere)).toEqual([true, true])
  await later(() => removePictureFiles())
  expect(unnamed.map(isThere)).toEqual([false, false])
  expect([...kept, ...others].filter((file) => !isThere(file))).toEqual([])
  await asOwner('truncate newsroom.deleted_row')
  await later(() => removePictureFiles())
  expect(kept.filter((file) => !isThere(file))).toEqual([key('5')])
})

test('a run removes a bounded number of files', async () => {
  const files = Array.from(
    { length: 502 },
    (_, i) => `photo/cd/cd${String(i).padStart(14, '0')}.png`,
  )
  for (const file of files) data.upload(file, 'x')
  await later(() => removePictureFiles())
  expect(files.filter(isThere)).toHaveLength(2)
})
