import { expect, test, vi } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

test('rows written while a partition is split are kept', async () => {
  await sql(`insert into story (status, title, body, column_slug, published_at)
    select 'published', '第' || i || '期', '正文', 'shixun', now() - i * interval '1 hour' from generate_series(1, 9) i`)
  await sql('begin')
  await sql(`update story set title = '改了' where title = '第2期'`)
  // It copies committed rows, then waits for open transactions.
  const recut = sql.inOtherSession(
    `select search.repartition('-infinity', 'infinity', array[(select published_at from story where title = '第5期')])`,
  )
  await vi.waitUntil(async () => {
    const waiting = await sql(
      `select from pg_locks where relation = 'search.entry'::regclass and not granted`,
    )
    return waiting.length > 0
  })
  await sql(`delete from story where title = '第8期'`)
  await sql(`update story set published_at = now() - interval '1 day' where title = '第1期'`)
  await sql(
    `insert into story (status, title, column_slug, body) values ('published', '新来', 'shixun', '正文。')`,
  )
  await sql('commit')
  await recut
  const words = await sql(
    `select e.story_id, e.published_at, e.words from search.entry e order by 1`,
  )
  expect(words).toEqual(
    await sql(
      `select id as story_id, published_at, search.words(s) as words from story s
        where status = 'published' order by 1`,
    ),
  )
  expect(words).toHaveLength(9)
  const parts = await sql('select count(*)::int as many from search.partition')
  expect(parts).toEqual([{ many: 2 }])
})
