import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { clearWorkFolders, inWorkFolder } from './work-folder'

ownDatabase()
const { path } = dataFolder()
const folder = join(path, 'film-work')

function leave(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, '480.mp4'), 'x')
  }
}

test('what killed workers left is cleared, what is worked on stays', async () => {
  for (const name of ['a.mp4', 'b.mp4']) await db().film.create({ data: { name, bytes: 5 } })
  await asOwner(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w' where key = 'film/2'`,
  )
  await clearWorkFolders()
  leave('1-10', '2-10', '99-10', 'other')
  await clearWorkFolders()
  expect(readdirSync(folder).sort()).toEqual(['2-10', 'other'])
})

test('a film begins in an empty folder, its own', async () => {
  leave(`7-${process.pid}`, '7-1', '77-1')
  const found = await inWorkFolder(7, (own) => Promise.resolve([own, readdirSync(own)]))
  expect(found).toEqual([join(folder, `7-${process.pid}`), []])
  expect(readdirSync(folder).filter((name) => name.startsWith('7'))).toEqual(['77-1'])
})
