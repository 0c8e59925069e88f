/** listing.story_day and listing.day_views, which follow listing.story_views, and listing.rank_views. */
import { beforeEach, expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

/** As lib/jobs/views.ts writes: at this hour of UTC so many more views of a story. */
const count = (story: number, hour: string, views: number) =>
  sql(
    `insert into listing.story_views as v (story_id, hour, views) values ($1, $2, $3)
     on conflict (story_id, hour) do update set views = v.views + excluded.views`,
    [story, hour, views],
  )

const days = () =>
  sql(`select story_id as story, day::text, views from listing.story_day order by 1, 2`)

const siteDays = () =>
  sql(
    `select day::text, column_slug as "column", byline, views from listing.day_views order by 1, 2, 3`,
  )

const ranked = (over: number) =>
  sql(
    `select story_id as story, views from listing.most_read where days = $1 order by views desc`,
    [over],
  )

beforeEach(async () => {
  await sql('truncate listing.day_views, listing.most_read')
  await sql(`
    insert into story (status, title, body, column_slug, byline)
    values ('published', '港口', '正文。', 'shixun', '王晓'), ('published', '夜航', '正文。', 'other', ''),
      ('draft', '没有栏目', '正文。', null, '王晓')`)
})

test('views of several hours and flushes add up by the day of the site', async () => {
  await count(1, '2026-11-24T15:00Z', 2)
  await count(1, '2026-11-24T15:00Z', 3)
  await count(1, '2026-11-24T16:00Z', 7)
  await count(2, '2026-11-24T10:00Z', 1)
  expect(await days()).toEqual([
    { story: 1, day: '2026-11-24', views: 5 },
    { story: 1, day: '2026-11-25', views: 7 },
    { story: 2, day: '2026-11-24', views: 1 },
  ])
  expect(await siteDays()).toEqual([
    { day: '2026-11-24', column: 'other', byline: '', views: 1 },
    { day: '2026-11-24', column: 'shixun', byline: '王晓', views: 5 },
    { day: '2026-11-25', column: 'shixun', byline: '王晓', views: 7 },
  ])
})

test('one statement counts each of its rows once, new and known ones', async () => {
  await count(1, '2026-11-24T01:00Z', 2)
  await sql(`
    insert into listing.story_views as v (story_id, hour, views)
    values (1, '2026-11-24T01:00Z', 10), (1, '2026-11-24T02:00Z', 20), (3, '2026-11-24T02:00Z', 5)
    on conflict (story_id, hour) do update set views = v.views + excluded.views`)
  await sql(`update listing.story_views set views = 4 where story_id = 3`)
  expect(await days()).toEqual([
    { story: 1, day: '2026-11-24', views: 32 },
    { story: 3, day: '2026-11-24', views: 4 },
  ])
  expect(await siteDays()).toEqual([
    { day: '2026-11-24', column: '', byline: '王晓', views: 4 },
    { day: '2026-11-24', column: 'shixun', byline: '王晓', views: 32 },
  ])
})

test('a statement that fails counts nothing', async () => {
  await sql('begin')
  await count(1, '2026-11-24T01:00Z', 2)
  await sql('rollback')
  expect([await days(), await siteDays()]).toEqual([[], []])
})

test('hours that are swept leave the days as they are', async () => {
  await count(1, '2026-01-01T01:00Z', 2)
  await sql(`delete from listing.story_views`)
  await count(1, '2026-01-01T01:00Z', 3)
  expect(await days()).toEqual([{ story: 1, day: '2026-01-01', views: 5 }])
})

test('a purged story leaves the days of the site', async () => {
  await count(1, '2026-11-24T01:00Z', 2)
  await sql(`delete from story where id = 1`)
  await sql(`update story set deleted_at = now() - interval '31 days' where id = 1`)
  await sql(`delete from story where id = 1`)
  expect(await sql('select from story where id = 1')).toEqual([])
  expect(await days()).toEqual([])
  expect(await siteDays()).toEqual([
    { day: '2026-11-24', column: 'shixun', byline: '王晓', views: 2 },
  ])
})

test('views stay where they were counted when a story moves, and follow a renamed column', async () => {
  await count(1, '2026-11-24T01:00Z', 2)
  await sql(`update story set column_slug = 'other', byline = '李明' where id = 1`)
  await count(1, '2026-11-24T01:00Z', 3)
  await sql(`insert into listing.day_views values ('2026-11-24', 'news', '王晓', 10)`)
  await sql(`update "column" set slug = 'news' where slug = 'shixun'`)
  expect(await siteDays()).toEqual([
    { day: '2026-11-24', column: 'news', byline: '王晓', views: 12 },
    { day: '2026-11-24', column: 'other', byline: '李明', views: 3 },
  ])
  expect(await days()).toEqual([{ story: 1, day: '2026-11-24', views: 5 }])
})

test('a story that gets another id is not counted again', async () => {
  await count(1, '2026-11-24T01:00Z', 2)
  await sql(`update listing.story_views set story_id = 2`)
  expect(await siteDays()).toEqual([
    { day: '2026-11-24', column: 'shixun', byline: '王晓', views: 2 },
  ])
})

test('two sessions that count at once lose nothing and don’t wait in a circle', async () => {
  const flush = (known: number, added: number, hour: number) => `
    insert into listing.story_views as v (story_id, hour, views)
    values (${known}, '2026-11-24T00:00Z', 1), (${added}, timestamptz '2026-11-24T01:00Z' + interval '${hour} minutes', 1)
    on conflict (story_id, hour) do update set views = v.views + excluded.views`
  for (const story of [1, 2]) await count(story, '2026-11-24T00:00Z', 1)
  for (let round = 0; round < 30; round++)
    await Promise.all([sql(flush(1, 2, round)), sql.inOtherSession(flush(2, 1, round))])
  expect((await days()).map(({ views }) => views)).toEqual([61, 61])
  expect((await siteDays()).map(({ views }) => views)).toEqual([61, 61])
})

test('stories are ranked over 1, 7 and 30 days', async () => {
  const daysAgo = (story: number, ago: number, views: number) =>
    sql(
      `insert into listing.story_views (story_id, hour, views)
       values ($1, date_trunc('hour', now()) - make_interval(days => $2), $3)`,
      [story, ago, views],
    )
  await daysAgo(1, 0, 1)
  await daysAgo(2, 0, 2)
  await daysAgo(1, 6, 10)
  await daysAgo(2, 7, 100)
  await daysAgo(3, 29, 50)
  await daysAgo(3, 30, 1000)
  await sql('select listing.rank_views()')
  expect(await ranked(1)).toEqual([
    { story: 2, views: 2 },
    { story: 1, views: 1 },
  ])
  expect(await ranked(7)).toEqual([
    { story: 1, views: 11 },
    { story: 2, views: 2 },
  ])
  expect(await ranked(30)).toEqual([
    { story: 2, views: 102 },
    { story: 3, views: 50 },
    { story: 1, views: 11 },
  ])
})

test('a ranking is kept for the given time', async () => {
  await count(1, new Date().toISOString().slice(0, 14) + '00Z', 1)
  await sql('select listing.rank_views()')
  await count(1, new Date().toISOString().slice(0, 14) + '00Z', 1)
  await sql(`select listing.rank_views('1 minute')`)
  expect(await ranked(1)).toEqual([{ story: 1, views: 1 }])
  await sql('select listing.rank_views()')
  expect(await ranked(1)).toEqual([{ story: 1, views: 2 }])
})
