import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

async function write(title: string, column = 'shixun'): Promise<number> {
  const [row] = await sql(
    `insert into story (status, title, column_slug, published_at, body)
     values ('published', $1, $2, now() - interval '30 days', '正文。') returning id`,
    [title, column],
  )
  return Number(row?.id)
}

function view(story: number, views: number, hoursAgo: number): Promise<unknown> {
  return sql(
    `insert into listing.story_views (story_id, hour, views)
     values ($1, date_trunc('hour', now() - make_interval(hours => $3)), $2)`,
    [story, views, hoursAgo],
  )
}

async function hottest(hours: number, column: string | null = null): Promise<number[]> {
  const rows = await sql('select listing.hot_stories(10, $1, $2) as id', [hours, column])
  return rows.map(({ id }) => Number(id))
}

test('the day and the week rank by their own views, older views do not count', async () => {
  const [now, before, long] = [await write('今天'), await write('前天'), await write('上月')]
  await view(now, 10, 1)
  await view(before, 500, 40)
  await view(long, 9000, 200)
  expect(await hottest(24)).toEqual([now])
  expect(await hottest(168)).toEqual([before, now])
})

test('with equal views the later viewed story ranks higher', async () => {
  const [early, late] = [await write('早'), await write('晚')]
  await view(early, 10, 20)
  await view(late, 10, 1)
  expect(await hottest(24)).toEqual([late, early])
})

test('a column has its own ranking', async () => {
  const mine = await write('冷门', 'other')
  await view(mine, 1, 1)
  for (let i = 0; i < 120; i++) await view(await write(`热门${i}`), 100 + i, 1)
  expect(await hottest(24, 'other')).toEqual([mine])
  expect(await hottest(24, 'shixun')).toHaveLength(10)
  await sql(`update "column" set slug = 'elsewhere' where slug = 'other'`)
  expect(await hottest(24, 'elsewhere')).toEqual([mine])
})

test('a comment counts as ten views, withdrawn stories do not rank', async () => {
  const [read, said] = [await write('读'), await write('说')]
  await view(read, 5, 0)
  await sql(`update story set published_at = now() where id = $1`, [said])
  await sql(`insert into reader.account (nickname) values ('说的人')`)
  await sql(
    `insert into reader.comment (story_id, account_id, text, state)
    select $1, id, '好', 'approved' from reader.account`,
    [said],
  )
  expect(await hottest(24)).toEqual([said, read])
  await sql(`update story set status = 'withdrawn' where id = $1`, [said])
  expect(await hottest(24)).toEqual([read])
})
