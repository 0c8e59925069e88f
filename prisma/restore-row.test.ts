/** Deleted rows can be restored for 30 days. */
import { beforeEach, expect, test } from 'vitest'
import { hong, ming, readersFixture } from './testing/readers'

const { sql } = readersFixture()
beforeEach(() => sql('truncate redirect, partner_feed, newsroom.deleted_row'))

const restore = async (table: string, key: string) =>
  (await sql('select newsroom.restore_row($1, $2) as restored', [table, key]))[0]?.restored

test.each([
  ['page', 'about', `insert into page (slug, title, body) values ('about', '关于', E'一\n二')`],
  ['redirect', '/old', `insert into redirect (path, target) values ('/old', '/')`],
  ['image', 'a.jpg', `insert into image (key, width, height, alt) values ('a.jpg', 1, 2, '晨')`],
  ['video', 'film', `insert into video (key, file, duration) values ('film', 'f.mp4', 1.5)`],
  [
    'partner_feed',
    'a-key-of-16-signs',
    `insert into partner_feed (key, name, columns) values ('a-key-of-16-signs', '报', '{shixun}')`,
  ],
])('%s', async (table, key, insert) => {
  await sql(insert)
  const rows = () => sql(`select * from "${table}"`)
  const before = await rows()
  await sql(`delete from "${table}"`)
  expect(await rows()).toEqual([])
  expect(await restore(table, key)).toBe(true)
  expect(await rows()).toEqual(before)
  expect(await restore(table, key)).toBe(false)
})

test('a column and a keyword with their subscriptions', async () => {
  await sql(`insert into keyword (name, description) values ('港口', '码头')`)
  await sql(`insert into reader.subscription (account_id, column_slug, keyword, notify)
    values (${ming}, 'other', null, false), (${hong}, null, '港口', true)`)
  const rows = () =>
    sql('select account_id, column_slug, keyword, notify from reader.subscription order by 1')
  const before = await rows()
  await sql(`delete from "column" where slug = 'other'`)
  await sql('delete from keyword')
  expect(await rows()).toEqual([])
  await sql(`delete from reader.account where id = ${hong}`)
  expect(await restore('column', 'other')).toBe(true)
  expect(await restore('keyword', '港口')).toBe(true)
  expect(await rows()).toEqual(before.slice(0, 1))
  expect(await sql('select description from keyword')).toEqual([{ description: '码头' }])
})

test('not over a new row with the same key', async () => {
  const insert = `insert into page (slug, title) values ('about', '关于')`
  await sql(insert)
  await sql('delete from page')
  await sql(insert)
  await expect(restore('page', 'about')).rejects.toMatchObject({ constraint: 'page_pkey' })
  expect(await sql('select from newsroom.deleted_row')).toHaveLength(1)
})
