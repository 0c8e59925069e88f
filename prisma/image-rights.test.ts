/** Until when pictures are shown, by the database's clock. */
import { beforeEach, expect, test } from 'vitest'
import { sqlFixture, tagsOf } from './testing/sql'

const sql = sqlFixture()

beforeEach(async () => {
  await sql(
    `insert into image (key, width, height, rights_until) values ('a.jpg', 4, 3, '2026-11-30')`,
  )
  await sql(`insert into image (key, width, height) values ('b.jpg', 4, 3)`)
})

test.each([
  ['2026-11-30T23:59:59.999+08', true],
  ['2026-12-01T00:00:00+08', false],
  ['2026-11-30T15:59:59Z', true],
  ['2026-11-30T16:00:00Z', false],
])('on the last day of the site, and none after it: %s', async (at, may) => {
  expect(
    await sql(`select key, listing.has_rights(image, $1) as may from image order by key`, [at]),
  ).toEqual([
    { key: 'a.jpg', may },
    { key: 'b.jpg', may: true },
  ])
})

test('the schedule of the instances knows when, and which documents', async () => {
  await sql(`insert into story (status, title, body, column_slug, cover, published_at)
    values ('published', '题', '文', 'shixun', 'a.jpg', '2026-11-01T00:00:00Z')`)
  const next = async (at: string) =>
    (await sql(`select listing.next_shown($1) as next`, [at]))[0]?.next
  expect(await next('2026-11-30T12:00:00+08')).toEqual(new Date('2026-12-01T00:00:00+08:00'))
  expect(await next('2026-12-01T00:00:00+08')).toBeNull()
  const shown = async (after: string, till: string) =>
    (await sql(`select listing.shown_tags($1, $2) as tag`, [after, till])).map(({ tag }) => tag)
  const due = await shown('2026-11-30T23:59:59+08', '2026-12-01T00:00:00+08')
  expect(due).toEqual(expect.arrayContaining(['image/a.jpg', 'card/1', 'story/1', 'stories']))
  expect(due).not.toContain('image/b.jpg')
  expect(await shown('2026-11-30T12:00:00+08', '2026-11-30T23:59:59+08')).toEqual([])
  expect(await shown('2026-12-01T00:00:00+08', '2026-12-02T12:00:00+08')).toEqual([])
})

test('a change of the day notifies the cards', async () => {
  await sql(`insert into story (status, title, body, column_slug, cover)
    values ('published', '题', '文', 'shixun', 'a.jpg')`)
  await sql.notifications()
  await sql(`update image set rights_until = null where key = 'a.jpg'`)
  expect(tagsOf(await sql.notifications())).toEqual(
    expect.arrayContaining(['image/a.jpg', 'card/1']),
  )
})

test.each([150, 550])('none of %d stories is left out', async (count) => {
  await sql(
    `insert into story (status, title, body, column_slug, cover, keywords, published_at)
      select 'published', '题' || i, '文', 'shixun', 'a.jpg',
        array(select 'k' || i || '-' || k from generate_series(1, 5) as k), '2026-11-01T00:00:00Z'
      from generate_series(1, $1::int) as i`,
    [count],
  )
  const [last] = await sql(`select 'card/' || max(id) as card from story`)
  const due = (
    await sql(`select listing.shown_tags($1, $2) as tag`, [
      '2026-11-30T23:59:59+08',
      '2026-12-01T00:00:00+08',
    ])
  ).map(({ tag }) => tag)
  expect(due).toContain(count > 500 ? 'everything' : last?.card)
  await sql.notifications()
  await sql(`update image set rights_until = null where key = 'a.jpg'`)
  expect(tagsOf(await sql.notifications())).toContain('everything')
})

test('so are those of a clip’s poster, and of a clip itself', async () => {
  await sql(`insert into video (key, file, duration, poster) values ('v', 'v.mp4', 3, 'a.jpg')`)
  await sql(
    `insert into story (status, kind, title, body, column_slug, video, keywords, published_at)
      select 'published', 'video', '题' || i, '文', 'shixun', 'v',
        array['甲', '乙', '丙', '丁', '戊'], '2026-11-01T00:00:00Z'
      from generate_series(1, 90) as i`,
  )
  const cards = (await sql(`select 'card/' || id as card from story`)).map(({ card }) => card)
  for (const change of [`image set alt = '海'`, `video set duration = 4`]) {
    await sql.notifications()
    await sql(`update ${change}`)
    expect(tagsOf(await sql.notifications())).toEqual(expect.arrayContaining(cards))
  }
})
