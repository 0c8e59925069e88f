import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { ownDatabase } from '@/lib/testing/own-database'
import { removeUploads } from './remove-uploads'

ownDatabase()
const { path } = dataFolder()

test('a week after the last part an upload goes, but not one that waits', async () => {
  const folder = join(path, 'uploads', '.incoming')
  await removeUploads()
  mkdirSync(folder, { recursive: true })
  const week = Date.now() / 1000 - 8 * 86_400
  for (const name of ['old', 'new', 'waits', 'failed'].flatMap((one) => [
    `1-${one}`,
    `1-${one}.json`,
  ])) {
    writeFileSync(join(folder, name), 'x')
    if (!name.startsWith('1-new')) utimesSync(join(folder, name), week, week)
  }
  // Begun long ago, and still being sent.
  utimesSync(join(folder, '1-new.json'), week, week)
  await db().film.create({ data: { name: 'a', incoming: '1-waits', bytes: 1 } })
  await db().film.create({ data: { name: 'b', incoming: '1-failed', bytes: 1, state: 'failed' } })
  await removeUploads()
  expect(readdirSync(folder).sort()).toEqual(['1-new', '1-new.json', '1-waits', '1-waits.json'])
})
