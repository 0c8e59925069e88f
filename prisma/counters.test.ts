import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

async function counters(): Promise<Record<string, number>> {
  const rows = await sql(
    `select name, sum(stories)::int as stories from listing.counter
     group by name having sum(stories) <> 0 order by name`,
  )
  return Object.fromEntries(rows.map(({ name, stories }) => [String(name), Number(stories)]))
}

async function write(keywords: string[], publishedAt: string, status = 'published'): Promise<void> {
  await sql(
    `insert into story (status, title, column_slug, keywords, published_at, body)
     values ($1, '题', 'shixun', $2, $3, '正文。')`,
    [status, keywords, publishedAt],
  )
}

test('published stories count on the site’s day, drafts do not', async () => {
  await write(['港口', '航运'], '2026-03-01 15:59:59Z')
  await write(['港口'], '2026-03-01 16:00Z')
  await write(['港口'], '2026-03-01 16:00Z', 'draft')
  expect(await counters()).toEqual({
    'day/2026-03-01': 1,
    'day/2026-03-02': 1,
    'keyword/港口': 2,
    'keyword/航运': 1,
  })
})

test('changed and removed stories are subtracted, other updates add no row', async () => {
  await write(['港口'], '2026-03-01Z')
  await write(['港口'], '2026-03-01Z')
  await sql(`update story set body = '新'`)
  expect(await sql('select from listing.counter')).toHaveLength(4)
  await sql(`update story set keywords = '{航运}', published_at = '2026-04-01Z' where id = 1`)
  await sql(`update keyword set name = '港' where name = '港口'`)
  const moved = { 'day/2026-03-01': 1, 'day/2026-04-01': 1, 'keyword/港': 1, 'keyword/航运': 1 }
  expect(await counters()).toEqual(moved)
  await sql(`update story set status = 'withdrawn' where id = 1`)
  await sql('delete from story where id = 2')
  expect(await counters()).toEqual({})
  await sql(`update story set status = 'published' where id = 1`)
  await sql('truncate story cascade')
  expect(await counters()).toEqual({})
})

test('compacting leaves one row with the same number per name, none for zero', async () => {
  for (let i = 0; i < 3; i++) await write(['港口'], '2026-03-01Z')
  await write(['航运'], '2026-03-02Z')
  await sql(`delete from story where keywords = '{航运}'`)
  const before = await counters()
  await sql('select listing.compact_counters()')
  expect(await counters()).toEqual(before)
  expect(await sql('select name from listing.counter order by name')).toEqual([
    { name: 'day/2026-03-01' },
    { name: 'keyword/港口' },
  ])
})
