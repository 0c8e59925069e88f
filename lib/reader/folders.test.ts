import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { readFavourite, readFavourites, setFavourite } from '@/lib/reader/favourites'
import type { Reader } from '@/lib/auth/session'
import { errorsOf, newReader, newStory, send } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { folderAction, readFolders } from './folders'
import { markFavouritesSeenAction } from './badges'

ownDatabase()
let reader: Reader
let other: Reader
beforeEach(async () => {
  ;[reader, other] = [await newReader(), await newReader()]
})

const make = async (name: string) => {
  await send(folderAction, reader, { name })
  const found = (await readFolders(reader)).find((folder) => folder.name === name)
  return found?.id ?? 0
}

test("稍后看 comes with the account and can't be renamed or removed", async () => {
  const [later, ...more] = await readFolders(reader)
  expect(more).toEqual([])
  expect(later).toMatchObject({ name: '稍后看', fixed: true, count: 0 })
  const id = String(later?.id)
  expect(errorsOf(await send(folderAction, reader, { id, name: 'x' }))).toHaveProperty('form')
  expect(errorsOf(await send(folderAction, reader, { id, remove: '1' }))).toHaveProperty('form')
  expect(await readFolders(reader)).toHaveLength(1)
})

test('folders are created, renamed and removed; a name is unique', async () => {
  const id = await make('读书')
  expect(errorsOf(await send(folderAction, reader, { name: '读书' }))).toHaveProperty('name')
  expect(errorsOf(await send(folderAction, reader, { name: '  ' }))).toHaveProperty('name')
  expect(errorsOf(await send(folderAction, reader, { name: '长'.repeat(21) }))).toHaveProperty(
    'name',
  )
  await send(folderAction, reader, { id: String(id), name: '读书会' })
  const story = await newStory()
  await setFavourite(reader, story, true, id)
  await send(folderAction, reader, { id: String(id), remove: '1' })
  expect(await readFolders(reader)).toHaveLength(1)
  expect(await readFavourite(reader, story)).toEqual({ folder: null })
})

test('another reader’s folder is not found', async () => {
  const id = await make('我的')
  const story = await newStory()
  expect(await send(folderAction, other, { id: String(id), name: '别人的' })).toBe('not-found')
  expect(await send(folderAction, other, { id: String(id), remove: '1' })).toBe('not-found')
  expect(await setFavourite(other, story, true, id)).toBeNull()
  expect((await readFolders(reader)).map(({ name }) => name)).toEqual(['稍后看', '我的'])
})

test('favourites are listed by folder, without one, and all', async () => {
  const id = await make('读书')
  const [inside, loose] = [await newStory(), await newStory({ kind: 'video' })]
  await setFavourite(reader, inside, true, id)
  await setFavourite(reader, loose, true)
  await setFavourite(other, inside, true)
  const found = async (folder?: number | null) =>
    (await readFavourites(reader, folder, null, null)).items.map(({ story }) => story.id)
  expect(await found(id)).toEqual([inside])
  expect(await found(null)).toEqual([loose])
  expect(await found()).toEqual([loose, inside])
  const theirs = await readFavourites(other, id, null, null)
  expect(theirs.items).toEqual([])
})

test('opening favourites marks corrections read, and no other notifications', async () => {
  const story = await newStory()
  const notification = (accountId: number, kind: 'correction' | 'answer') => ({
    accountId,
    kind,
    storyId: story,
  })
  await db().notification.createMany({
    data: [
      notification(reader.id, 'correction'),
      notification(reader.id, 'answer'),
      notification(other.id, 'correction'),
    ],
  })
  await send(markFavouritesSeenAction, reader, {})
  const unread = await db().notification.findMany({
    where: { readAt: null },
    orderBy: { id: 'asc' },
  })
  expect(unread.map(({ accountId, kind }) => [accountId, kind])).toEqual([
    [reader.id, 'answer'],
    [other.id, 'correction'],
  ])
})
