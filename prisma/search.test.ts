import { expect, test } from 'vitest'
import { sqlFixture } from './testing/sql'

const sql = sqlFixture()

test('a story is found at once and after each change', async () => {
  await sql(`insert into story (status, title, body, column_slug)
    values ('published', '渡口开通', '第一班船', 'shixun'), ('draft', '渡口草稿', '文', 'shixun')`)
  expect(await found('渡口')).toEqual(['渡口开通'])
  expect(await found('第一班')).toEqual(['渡口开通'])
  await sql(`update story set title = '大桥合龙' where title = '渡口开通'`)
  expect(await found('渡口')).toEqual([])
  expect(await found('大桥')).toEqual(['大桥合龙'])
  await sql(`update story set status = 'published' where status = 'draft'`)
  expect(await found('渡口')).toEqual(['渡口草稿'])
  await sql(`update story set published_at = now() - interval '5 years' where title = '渡口草稿'`)
  expect(await found('渡口')).toEqual(['渡口草稿'])
  await sql(`update story set keywords = '{夜航}' where title = '大桥合龙'`)
  expect(await found('夜航')).toEqual(['大桥合龙'])
  await sql(`update story set status = 'withdrawn' where title = '大桥合龙'`)
  expect(await found('大桥')).toEqual([])
  await sql(`delete from story`)
  expect(await sql('select from search.entry')).toEqual([])
})

test('stories of a renamed column are found', async () => {
  await sql(
    `insert into story (status, title, column_slug, body) values ('published', '渡口', 'other', '正文。')`,
  )
  await sql(`update "column" set slug = 'elsewhere' where slug = 'other'`)
  expect(await sql('select column_slug from search.entry')).toEqual([{ column_slug: 'elsewhere' }])
})

test('a change of other columns does not rewrite the row', async () => {
  await sql(
    `insert into story (status, title, column_slug, body) values ('published', '渡口', 'shixun', '正文。')`,
  )
  const place = () => sql('select ctid, xmin from search.entry')
  const before = await place()
  await sql(`update story set front_position = 1, comment_note = '请友善'`)
  expect(await place()).toEqual(before)
})

test('a body of the maximum length is indexed', async () => {
  await sql(`insert into story (status, title, column_slug, body)
    select 'published', '长文', 'shixun', string_agg(chr(19968 + (i::bigint * 7919 % 20000)::int), '') from generate_series(1, 200000) i`)
  expect(await found('长文')).toEqual(['长文'])
})

test('rebuilding or splitting the index finds the same, newest first', async () => {
  await sql(`insert into story (status, title, column_slug, published_at, body)
    select 'published', '第' || i || '期', 'shixun', now() - i * interval '1 hour', '正文。' from generate_series(1, 300) i`)
  const before = await sql('select * from search.entry order by story_id')
  const balance = () => sql(`select search.balance('{20, 40, 100}')`)
  // The newest is split first, then its rest.
  expect(await balance()).toEqual([{ balance: true }])
  expect(await sizes()).toEqual([20, 280])
  expect(await balance()).toEqual([{ balance: true }])
  expect(await sizes()).toEqual([20, 40, 240])
  expect(await balance()).toEqual([{ balance: true }])
  expect(await sizes()).toEqual([20, 40, 40, 100, 100])
  expect(await balance()).toEqual([{ balance: false }])
  expect(await sql('select * from search.entry order by story_id')).toEqual(before)
  // Older rows join the partition before them.
  await sql(`insert into story (status, title, column_slug, published_at, body)
    select 'published', '新', 'shixun', now() - i * interval '1 second', '正文。' from generate_series(1, 21) i`)
  expect(await balance()).toEqual([{ balance: true }])
  expect(await sizes()).toEqual([20, 61, 40, 100, 100])
  await sql(`update story set title = '改了' where title = '第7期'`)
  expect(await found('改了')).toEqual(['改了'])
  // None is among the first ten, so every partition is searched.
  expect(await found('第299期')).toEqual(['第299期'])
  await sql(`call search.rebuild('{20, 50}')`)
  expect(await sizes()).toEqual([20, 51, 50, 50, 50, 50, 50])
  expect(await found('第299期')).toEqual(['第299期'])
  await sql('call search.rebuild()')
  expect(await sizes()).toEqual([321])
})

test('splitting ends for stories of one time', async () => {
  await sql(`insert into story (status, title, column_slug, published_at, body)
    select 'published', '同时', 'shixun', '2020-01-01', '正文。' from generate_series(1, 200)`)
  await sql(`insert into story (status, title, column_slug, published_at, body)
    select 'published', '以前', 'shixun', '2019-01-01', '正文。' from generate_series(1, 10)`)
  expect(await sql(`select search.balance('{20, 40, 100}')`)).toEqual([{ balance: true }])
  expect(await sizes()).toEqual([200, 10])
  expect(await sql(`select search.balance('{20, 40, 100}')`)).toEqual([{ balance: false }])
  await sql('truncate story cascade')
  await sql('call search.rebuild()')
})

test('new stories match anywhere, older ones in the title, each once', async () => {
  await sql(`insert into story (status, title, body, column_slug, published_at)
    select 'published', case when i % 60 = 0 then '鹤岗第' || i || '班' else '第' || i || '期' end, '鹤岗',
      'shixun', now() - i * interval '1 hour' from generate_series(1, 300) i`)
  await sql(`call search.rebuild('{20, 100}')`)
  const both = (budget: string) =>
    sql(
      `select cardinality(ids) as many, f.reached is null as whole,
         array(select s.title from unnest(ids) hit join story s on s.id = hit
           where s.title like '鹤岗%' order by s.published_at desc) as titled
       from search.find('{鹤岗}', '{}', null, null, null, '-infinity', now(), 2147483647, 100, $1) f`,
      [budget],
    )
  const titled = [60, 120, 180, 240, 300].map((i) => `鹤岗第${i}班`)
  expect(await both('1 minute')).toEqual([{ many: 104, whole: true, titled }])
  // No text has 鹤岗班, but all have its bigrams: out of time, older partitions are skipped.
  await sql(`update story set body = '鹤岗、岗班' where body = '鹤岗'`)
  expect(
    await sql(
      `select ids, reached is null as whole
       from search.find('{鹤岗班}', '{}', null, null, null, '-infinity', now(), 2147483647, 100, '0') f`,
    ),
  ).toEqual([{ ids: [], whole: false }])
  await sql('truncate story cascade')
  await sql('call search.rebuild()')
})

test('out of time, a scan goes on a hundred stories at a time and misses none', async () => {
  // Every 50th has 鹤岗班, all have its bigrams; three share each time.
  await sql(`insert into story (status, title, body, column_slug, published_at)
    select 'published', '第' || i || '期', case when i % 50 = 0 then '鹤岗班' else '鹤岗、岗班' end,
      'shixun', now() - (i / 3) * interval '1 hour' from generate_series(1, 400) i`)
  const found: unknown[] = []
  let until: unknown = new Date()
  let times = 0
  for (; until !== null && times < 10; times++) {
    const [row] = await sql(
      `select ids, reached - interval '1 millisecond' as on
       from search.find('{鹤岗班}', '{}', false, null, null, '-infinity', $1, 2147483647, 20, '0') f`,
      [until],
    )
    found.push(...(row?.ids as number[]))
    until = row?.on
  }
  expect(times).toBe(5)
  const titled = sql(
    `select id from story where body = '鹤岗班' order by published_at desc, id desc`,
  )
  expect(found).toEqual((await titled).map(({ id }) => id))
})

test('stories changed in one statement are found by their new words only', async () => {
  await sql(`insert into story (status, title, column_slug, body)
    select 'published', '旧题' || i, 'shixun', '正文。' from generate_series(1, 300) i`)
  await sql(`update story set title = '新题' where title = '旧题1'`)
  await sql(`update story set title = '新题' where title like '旧题%'`)
  await sql(`update story set front_position = front_position`)
  expect(await sql('select heading, count(*)::int from search.entry group by 1')).toEqual([
    { heading: '新题', count: 300 },
  ])
  await sql('truncate story cascade')
  await sql('call search.rebuild()')
})

test('a search uses the index, also in a small partition', async () => {
  await sql(`insert into story (status, title, column_slug, body)
    select 'published', '短片', 'shixun', '正文。' from generate_series(1, 100)`)
  await sql('analyze search.entry')
  // As search.scan, which plans without knowing times and terms.
  await sql('set enable_seqscan = off')
  await sql('set plan_cache_mode = force_generic_plan')
  await sql(`prepare walked(timestamptz, timestamptz, tsquery) as select from search.entry
    where published_at >= $1 and published_at < $2 and (published_at, story_id) < ($2, 1)
      and search.lexemes(heading, words, kind, column_slug) @@ $3`)
  const plan = JSON.stringify(await sql(`explain execute walked('-infinity', 'infinity', '短片')`))
  await sql('reset all')
  expect(plan).toMatch(/Index Cond: \(search\.lexemes/)
  expect(plan).not.toMatch(/Filter: [^"]*lexemes/)
})

test('the search text is stored beside the rows', async () => {
  await sql(`insert into story (status, title, body, column_slug)
    select 'published', '窄行', (select string_agg(chr(19968 + (i * 7919 + n * 31) % 20000), '') from generate_series(1, 450) n),
      'shixun' from generate_series(1, 100) i`)
  const [size] = await sql(
    `select pg_relation_size(relation)::int / 100 as row from search.partition`,
  )
  expect(size?.row).toBeLessThan(500)
})

/** Partition sizes, newest first. */
async function sizes(): Promise<unknown[]> {
  const rows = await sql(
    `select count(story_id)::int as size from search.partition p left join search.entry e
       on e.published_at >= p.since and e.published_at < p.until group by p.since order by p.since desc`,
  )
  return rows.map(({ size }) => size)
}

async function found(term: string): Promise<unknown[]> {
  const rows = await sql(
    `select s.title from search.find(array[search.fold($1)], '{}', false, null, null, '-infinity', now(),
       2147483647, 20, '1 minute') f, unnest(f.ids) as hit join story s on s.id = hit`,
    [term],
  )
  return rows.map(({ title }) => title)
}
