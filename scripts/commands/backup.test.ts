import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withClient } from '../database/connection'
import { listTables } from '../backup/tables'
import { createDatabase } from '../testing/database'
import { makeTestDataDir, runCommand } from '../testing/command'

/** Rows in the main tables, with characters that COPY has to escape. */
const rows = `
  insert into "column" (slug, name, position) values ('city', '城事', 1);
  insert into image (key, width, height) values ('a/b.jpg', 1600, 900);
  insert into story (status, title, body, column_slug, cover, keywords)
    select 'published', '第' || n || '条', E'一\\t二\\\\n三\\n\\n四', 'city', 'a/b.jpg', array['港口', 'a"b,c'] from generate_series(1, 30) n;
  insert into reader.account (nickname, email, password, confirmed_at) values ('小明', 'ming@example.org', 'x', now());
  insert into reader.comment (story_id, account_id, text, state) select min(story.id), min(account.id), '好', 'approved' from story, reader.account;
  insert into reader.comment (story_id, account_id, text, state, parent_id) select story_id, account_id, '是', 'approved', id from reader.comment;
  insert into redirect (path, target) values ('/old', '/columns')`

test('a restored backup has the same rows, sequences, uploads, secrets and search results', async () => {
  const [from, to] = [await createDatabase(), await createDatabase()]
  const [fromData, toData] = [makeTestDataDir(), makeTestDataDir()]
  await withClient(from.url, (client) => client.query(rows))
  mkdirSync(join(fromData, 'uploads/a'), { recursive: true })
  writeFileSync(join(fromData, 'uploads/a/b.jpg'), 'a picture')
  writeFileSync(join(fromData, 'uploads/a/empty.txt'), '')
  const file = join(fromData, 'backup.tar.gz')

  const backup = await run(['backup', file], from.url, fromData)
  expect(backup).toMatchObject({ code: 0 })
  expect(statSync(file).mode & 0o077).toBe(0)
  const restored = await run(['restore', file], to.url, toData)
  expect(restored).toMatchObject({ code: 0 })

  expect(await contents(to.url)).toEqual(await contents(from.url))
  expect(readFileSync(join(toData, 'uploads/a/b.jpg'), 'utf8')).toBe('a picture')
  expect(readFileSync(join(toData, 'uploads/a/empty.txt'), 'utf8')).toBe('')
  const secret = (folder: string) => readFileSync(join(folder, 'auth-secret'), 'utf8')
  expect(secret(toData)).toBe(secret(fromData))
  const next = `insert into story (title) values ('x') returning id`
  const ids = await Promise.all([from, to].map(({ url }) => query(url, next)))
  expect(ids[1]).toEqual(ids[0])

  // Existing content is not overwritten without --yes, nor by a truncated archive.
  const refused = await run(['restore', file], to.url, toData)
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.output).toMatch(
    /xiaowen: There are 31 stories, 1 account, 2 comments, 1 redirect, files in .* add --yes/,
  )
  const half = join(fromData, 'half.tar.gz')
  writeFileSync(half, readFileSync(file))
  truncateSync(half, Math.floor(statSync(file).size / 2))
  const broken = await run(['restore', half, '--yes'], to.url, toData)
  expect(broken).toMatchObject({ code: 1 })
  expect(broken.output).toMatch(/xiaowen: .*half\.tar\.gz .*Take another backup/)
  expect(await query(to.url, 'select count(*)::int from story')).toEqual([{ count: 31 }])
  expect(await run(['restore', file, '--yes'], to.url, toData)).toMatchObject({ code: 0 })
  expect(await query(to.url, 'select count(*)::int from story')).toEqual([{ count: 30 }])
  await Promise.all([from.drop(), to.drop()])
})

test('a backup from before the baseline is refused in one line', async () => {
  const database = await createDatabase()
  const file = join(makeTestDataDir(), 'old.tar.gz')
  await query(
    database.url,
    `update _prisma_migrations set migration_name = '20261124000001_tables' where migration_name like '%_content'`,
  )
  expect(await run(['backup', file], database.url, makeTestDataDir())).toMatchObject({ code: 0 })
  const { code, output } = await run(['restore', file, '--yes'], database.url, makeTestDataDir())
  expect(code).toBe(1)
  expect(output).toMatch(/xiaowen: .*old\.tar\.gz was made by a version before the first release/)
  await database.drop()
})

test('--keep leaves that many of the newest backups and other files alone', async () => {
  const database = await createDatabase()
  const data = makeTestDataDir()
  const folder = join(data, 'backups')
  mkdirSync(folder)
  const oldNames = ['xiaowen-20260101T000000Z.tar.gz', 'xiaowen-20260102T000000Z.tar.gz']
  for (const name of [...oldNames, 'notes.txt']) writeFileSync(join(folder, name), '')
  await run(['backup', folder, '--keep', '2'], database.url, data)
  const names = readdirSync(folder).sort()
  expect(names).toEqual([
    'notes.txt',
    oldNames[1],
    expect.stringMatching(/^xiaowen-2\d{7}T\d{6}Z\./),
  ])
  await database.drop()
})

test.each([
  [['backup'], /Say where to/],
  [['backup', 'a.tar.gz', '--keep', '3'], /--keep needs a folder/],
  [['backup', 'x/', '--keep', 'none'], /Say where to/],
  [['restore'], /Say which backup/],
  [['restore', 'nothing.tar.gz'], /There is no file nothing\.tar\.gz/],
  [['restore', 'package.json'], /package\.json can't be read to its end/],
])('%j is refused in one line', async (args, line) => {
  const { code, output } = await run(args, 'postgres://u@127.0.0.1:9/x', makeTestDataDir())
  expect(code).toBe(1)
  expect(output.trim().split('\n').at(-1)).toMatch(line)
})

/** The rows of every table, and of the search index, as text. */
async function contents(url: string): Promise<Record<string, unknown>> {
  return withClient(url, async (client) => {
    const rowsByTable: Record<string, unknown> = {}
    for (const { name } of await listTables(client)) {
      const sql = `select string_agg(t::text, E'\\n' order by t::text) as text from ${name} t`
      rowsByTable[name] = (await client.query(sql)).rows
    }
    rowsByTable.search = (
      await client.query('select story_id, words from search.entry order by 1')
    ).rows
    return rowsByTable
  })
}

function query(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows as unknown[])
}

function run(args: string[], databaseUrl: string, dataDir: string) {
  return runCommand(args, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir }).ended
}
