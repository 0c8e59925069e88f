/** A site in use gets the migrations of a new version on rows that were written by an old one. */
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/database'
import { withClient } from './connection'
import { dropMigratedObjects } from './drop-migrated'
import { migrate } from './migrate'
import { readMigrations } from './migrations'

/** Migrations from this one on are newer than the last release. */
const NEWER = '20261212'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
  await withClient(database.url, dropMigratedObjects)
  const all = readMigrations()
  const old = all.filter(({ name }) => name < NEWER)
  await migrate(database.url, undefined, old)
  await withClient(database.url, write)
  expect(await migrate(database.url)).toBe(all.length - old.length)
})
afterAll(() => database.drop())

async function write(client: Client): Promise<void> {
  await client.query(`
    insert into "column" (slug, name) values ('city', '城事');
    insert into image (key, width, height) values
      ('2026/a.jpg', 4, 3), ('poster.png', 4, 3), ('page.webp', 4, 3);
    insert into video (key, file, duration, poster) values ('v', 'v.mp4', 3, 'poster.png');
    insert into page (slug, title, body) values ('about', '关于', '![](page.webp)');
    insert into story (status, title, body, column_slug, cover) values
      ('published', '一', '![](2026/a.jpg)', 'city', '2026/a.jpg'), ('draft', '二', '文', null, null);
    insert into story (status, kind, title, body, column_slug, video) values
      ('published', 'video', '三', '文', 'city', 'v');`)
}

test('pictures have the files of their keys, and the places that use them are known', async () => {
  expect(await query('select key, file from image order by key')).toEqual(
    ['2026/a.jpg', 'page.webp', 'poster.png'].map((key) => ({ key, file: key })),
  )
  const uses = `select concat_ws(' ', owner_kind, owner, place, image_key) as use
    from listing.image_use order by 1`
  expect(await query(uses)).toEqual([
    { use: 'page about body page.webp' },
    { use: 'story 1 body 2026/a.jpg' },
    { use: 'story 1 cover 2026/a.jpg' },
    { use: 'video v poster poster.png' },
  ])
})

test('stories have a version and a layout, and are written on', async () => {
  const stories = () => query('select id, version, layout::text as layout from story order by id')
  expect(await stories()).toEqual([1, 2, 3].map((id) => ({ id, version: 1, layout: 'text' })))
  await query(`update story set title = '一二' where id = 1`)
  await query(`update image set file = 'other.jpg' where key = '2026/a.jpg'`)
  await query(`insert into image (key, width, height) values ('b.jpg', 4, 3)`)
  expect((await stories())[0]).toMatchObject({ version: 2 })
  expect(await query('select file, image_key from newsroom.former_image_file')).toEqual([
    { file: '2026/a.jpg', image_key: '2026/a.jpg' },
  ])
})

function query(sql: string): Promise<object[]> {
  return withClient(database.url, async (client) => (await client.query<object>(sql)).rows)
}
