import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { removeFilmFolders } from './remove-film-folders'

ownDatabase()
const data = dataFolder()
const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const hash = 'ab'.repeat(32)

test('files stay while a film, a clip or what can be restored names them', async () => {
  await removeFilmFolders()
  const folderOf = (id: number) => `film/ab/${hash.slice(0, 16)}-${id}`
  const film = { name: 'a.mp4', bytes: 5, hash }
  await db().film.createMany({
    data: [
      { ...film, id: 1, state: 'ready' },
      { ...film, id: 2, state: 'failed' },
      { ...film, id: 3, state: 'failed' },
      { ...film, id: 9, state: 'failed' },
      { ...film, id: 4, hash: 'cd'.repeat(32) },
    ],
  })
  await db().filmFile.createMany({
    data: [2, 3, 9].map((filmId) => {
      return { filmId, name: filmId === 9 ? 'mp4-480' : 'source', file: 'a', bytes: 5 }
    }),
  })
  await asOwner(
    `alter table newsroom.film disable trigger set_updated_at;
     update newsroom.film set updated_at = now() - interval '8 days' where id <> 3;
     alter table newsroom.film enable trigger set_updated_at`,
  )
  await db().video.create({ data: { key: 'v', file: `${folderOf(5)}/480.mp4`, duration: 5 } })
  await db().video.create({ data: { key: 'w', file: `${folderOf(6)}/480.mp4`, duration: 5 } })
  await db().video.delete({ where: { key: 'w' } })
  await db().image.create({ data: { key: `${folderOf(7)}/poster.jpg`, width: 5, height: 5 } })
  for (const id of ids) data.upload(`${folderOf(id)}/source`, 'x')
  data.upload('film/ab/other/a.mp4', 'x')

  await removeFilmFolders()
  const left = ids.filter((id) => existsSync(join(data.path, 'uploads', folderOf(id), 'source')))
  // 2 failed long ago, 4 is of another content, 8 has no row; readers have seen 9.
  expect(left).toEqual([1, 3, 5, 6, 7, 9])
  expect(existsSync(join(data.path, 'uploads', 'film/ab/other/a.mp4'))).toBe(true)
  expect(await db().filmFile.findMany({ select: { filmId: true } })).toEqual([
    { filmId: 3 },
    { filmId: 9 },
  ])
})
