/** docs/decisions/041-revisions.md */
import { beforeEach, expect, test } from 'vitest'
import { readersFixture, hong, ming } from './testing/readers'

const { sql } = readersFixture()

beforeEach(async () => {
  await sql(`set application_name = 'psql'; set xiaowen.account = ''; set xiaowen.way = ''`)
  await sql('alter table newsroom.revision disable trigger user')
  await sql('truncate newsroom.revision')
  await sql('alter table newsroom.revision enable trigger user')
})

const revisions = () =>
  sql(
    'select story_id, version, account_id, author, way, before from newsroom.revision order by story_id, version',
  )

async function version(): Promise<unknown> {
  const [row] = await sql('select version from story where id = 1')
  return row?.version
}

test('a change by SQL keeps what it changed as it was, with its version, writer and way', async () => {
  await sql(`update story set title = '改', summary = '新摘要' where id = 1`)
  expect(await revisions()).toEqual([
    {
      story_id: 1,
      version: 1,
      account_id: null,
      author: 'psql',
      way: 'sql',
      before: { title: '一', summary: '' },
    },
  ])
  expect(await version()).toBe(2)
})

test.each([
  ['nothing', `title = title`],
  ['the time of the change alone', `updated_at = now()`],
  ['the version, which nobody sets', `version = 7`],
])('a change of %s makes no version', async (_, change) => {
  await sql(`update story set ${change} where id = 1`)
  expect([await version(), await revisions()]).toEqual([1, []])
})

test('a change of many stories does not read the revisions of all for each', async () => {
  await sql(`insert into story (title, body, column_slug)
    select '题' || i, '文', 'shixun' from generate_series(1, 60) as i`)
  // Of an empty table every plan looks cheap.
  await sql('vacuum analyze newsroom.revision')
  await sql('begin')
  await sql(`update story set title = title || '改'`)
  const [read] = await sql(`select sum(seq_tup_read + idx_tup_fetch)::int as rows
    from pg_stat_xact_all_tables where schemaname = 'newsroom' and relname like 'revision%'`)
  await sql('commit')
  expect(read?.rows).toBeLessThan(60)
  expect((await revisions()).length).toBeGreaterThan(59)
})

test('a story that is deleted and brought back has a version for each', async () => {
  await sql('delete from story where id = 1')
  await sql(`update story set status = status_before where id = 1`)
  const kept = await revisions()
  expect(kept.map(({ before }) => before)).toEqual([{ status: 'published' }, { status: 'deleted' }])
})

test('a story that is purged leaves its whole last row', async () => {
  await sql('delete from story where id = 1')
  await sql(`update story set deleted_at = now() - interval '31 days' where id = 1`)
  await sql('delete from story where id = 1')
  expect(await sql('select id from story where id = 1')).toEqual([])
  const last = (await revisions()).at(-1)
  expect(last).toMatchObject({ version: 2, before: { id: 1, title: '一', body: '正文。' } })
})

test('the desk names the account; Studio its address', async () => {
  await sql(`set xiaowen.account = '${ming}'; set xiaowen.way = 'desk'`)
  await sql(`update story set title = '甲' where id = 1`)
  await sql(
    `set xiaowen.account = ''; set xiaowen.way = 'studio'; set application_name = 'a@b.example'`,
  )
  await sql(`update story set title = '乙' where id = 1`)
  expect(await revisions()).toMatchObject([
    { account_id: ming, author: '', way: 'desk' },
    { account_id: null, author: 'a@b.example', way: 'studio' },
  ])
})

test('the editors’ role can’t say that it is the desk, or another’s account', async () => {
  await sql(`set role xiaowen_editor; set xiaowen.account = '${ming}'; set xiaowen.way = 'desk'`)
  await sql(`update story set title = '甲' where id = 1`)
  await expect(sql('select * from newsroom.revision')).rejects.toThrow(/permission denied/)
  await sql('reset role')
  expect(await revisions()).toMatchObject([{ account_id: null, author: 'psql', way: 'sql' }])
})

test.each([
  'update newsroom.revision set author = 1',
  'delete from newsroom.revision',
  'truncate newsroom.revision',
])('no revision changes: %s', async (change) => {
  await sql(`update story set title = '改' where id = 1`)
  await expect(sql(change)).rejects.toThrow('修订记录不能修改或删除')
})

test('each revision holds the hash of the one before, whatever the session’s settings', async () => {
  for (const title of ['甲', '乙', '丙'])
    await sql(`update story set title = '${title}' where id = 1`)
  await sql(`set timezone = 'America/New_York'; set datestyle = 'German'`)
  const rows = await sql(`
    select version, previous_hash is not distinct from lag(hash) over (order by version) as follows,
      hash = newsroom.revision_hash(previous_hash, story_id, version, at, account_id, author, way, before) as true
    from newsroom.revision where story_id = 1 order by version`)
  await sql('reset timezone; reset datestyle')
  expect(rows).toEqual([1, 2, 3].map((of) => ({ version: of, follows: true, true: true })))
})

test('one statement that changes many stories keeps each', async () => {
  await sql(`insert into story (title) select '稿' || i from generate_series(1, 300) i`)
  await sql(`update story set summary = title`)
  const [row] = await sql(
    `select count(*)::int as kept, count(distinct story_id)::int as stories from newsroom.revision`,
  )
  expect(row).toEqual({ kept: 302, stories: 302 })
})

test('a month that has no partition gets one; rows of before stay where they are', async () => {
  await sql('drop table ' + (await thisMonth()))
  await sql(`update story set title = '改' where id = 1`)
  const [row] = await sql(`select tableoid::regclass::text as in from newsroom.revision`)
  expect(row?.in).toBe(await thisMonth())
})

async function thisMonth(): Promise<string> {
  const [row] = await sql(
    `select 'newsroom.revision_' || to_char(now() at time zone 'UTC', 'YYYYMM') as name`,
  )
  return String(row?.name)
}

test('authors are those who wrote, not those who published or placed', async () => {
  await sql(`set xiaowen.account = '${ming}'; set xiaowen.way = 'desk'`)
  await sql(`update story set body = '另一段。' where id = 1`)
  await sql(`set xiaowen.account = '${hong}'`)
  await sql(`update story set front_position = 1, status = 'withdrawn' where id = 1`)
  expect(await sql('select account_id from newsroom.story_author')).toEqual([{ account_id: ming }])
  await sql(
    `insert into newsroom.edit (story_id, base_version, fields, by_id) values (1, 2, '{"comment_policy":"closed"}', ${hong})`,
  )
  await sql(`update newsroom.edit set fields = fields || '{"front_position":2}'`)
  expect(await sql('select account_id from newsroom.story_author')).toEqual([{ account_id: ming }])
  await sql(`update newsroom.edit set fields = fields || '{"title":"新"}'`)
  expect(await sql('select account_id from newsroom.story_author')).toHaveLength(2)
})

test('an edit that is thrown away is kept; what no edit may write is refused', async () => {
  await sql(
    `insert into newsroom.edit (story_id, base_version, fields) values (1, 1, '{"title":"新"}')`,
  )
  await sql('delete from newsroom.edit')
  expect(await sql('select fields from newsroom.discarded_edit')).toEqual([
    { fields: { title: '新' } },
  ])
  for (const field of ['id', 'status', 'version', 'published_at']) {
    const write = sql(
      `insert into newsroom.edit (story_id, base_version, fields) values (1, 1, '{"${field}":1}')`,
    )
    await expect(write).rejects.toThrow('修改里有不能改的字段')
  }
})
