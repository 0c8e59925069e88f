/** When a row was published and changed. */
import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

test('publishing sets published_at once', async () => {
  await sql(`insert into story (title, body, column_slug) values ('稿', '文', 'shixun')`)
  const [published] = await sql(`update story set status = 'published' returning published_at`)
  expect(published?.published_at).toBeInstanceOf(Date)
  const [again] = await sql(`update story set title = '稿二' returning published_at`)
  expect(again?.published_at).toEqual(published?.published_at)
})

test('updated_at of an imported old story is its publication', async () => {
  const [row] = await sql(`insert into story (status, title, column_slug, published_at, body)
    values ('published', '旧', 'shixun', '2020-01-01T00:00:00Z', '正文。') returning updated_at`)
  expect(row?.updated_at).toEqual(new Date('2020-01-01T00:00:00Z'))
})

test('a change sets updated_at unless the writer does', async () => {
  await sql(`insert into story (status, title, column_slug, published_at, body)
    values ('published', '旧', 'shixun', '2020-01-01T00:00:00Z', '正文。')`)
  const date = async (change: string) =>
    (await sql(`update story set ${change} returning updated_at`))[0]?.updated_at as Date
  expect((await date(`title = '旧'`)).getUTCFullYear()).toBe(2020)
  const arranged = `front_position = 1, comment_policy = 'closed', comment_note = '静', comment_days = 3,
    external_id = 'a-1'`
  expect((await date(arranged)).getUTCFullYear()).toBe(2020)
  expect((await date(`body = '新'`)).getTime()).toBeGreaterThan(Date.now() - 60_000)
  expect(await date(`body = '更新', updated_at = '2021-01-01Z'`)).toEqual(new Date('2021-01-01Z'))
})

test.each(['"column"', 'keyword', 'image', 'video', 'page'])(
  '%s dates its changes',
  async (table) => {
    await sql(`insert into keyword (name) values ('港口')`)
    await sql(`insert into image (key, width, height) values ('a.jpg', 1, 1)`)
    await sql(`insert into video (key, file, duration) values ('a', 'a.mp4', 1)`)
    await sql(`insert into page (slug, title) values ('about', '关于')`)
    await sql(`alter table ${table} disable trigger set_updated_at`)
    await sql(`update ${table} set updated_at = '2020-01-01Z'`)
    await sql(`alter table ${table} enable trigger set_updated_at`)
    await sql(`update ${table} set created_at = created_at`)
    const years = await sql(
      `select distinct extract(year from updated_at)::int as year from ${table}`,
    )
    expect(years).toEqual([{ year: 2020 }])
    await sql(`update ${table} set created_at = created_at - interval '1 day'`)
    const [row] = await sql(
      `select min(updated_at) > now() - interval '1 minute' as fresh from ${table}`,
    )
    expect(row).toEqual({ fresh: true })
  },
)
