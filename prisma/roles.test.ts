/** docs/decisions/021-roles.md */
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '@/scripts/testing/database'

type Role = 'owner' | 'portal' | 'editor'

let database: TestDatabase
let sessions: Record<Role, Client>

beforeAll(async () => {
  database = await createDatabase()
  sessions = {
    owner: new Client({ connectionString: database.url }),
    portal: new Client({ connectionString: database.portalUrl }),
    editor: new Client({ connectionString: database.url }),
  }
  for (const session of Object.values(sessions)) await session.connect()
  await as('editor', 'set role xiaowen_editor')
  await as('editor', `insert into "column" (slug, name) values ('city', '城事'), ('sea', '海事')`)
})

afterAll(async () => {
  for (const session of Object.values(sessions)) await session.end()
  await database.drop()
})

test('the portal has rights on every table, editors on content', async () => {
  const rights = ['select', 'insert', 'update', 'delete']
  const allOf = (role: string) =>
    rights.map((right) => `has_table_privilege('${role}', c.oid, '${right}')`).join(' and ')
  const anyOf = (role: string) =>
    rights.map((right) => `has_table_privilege('${role}', c.oid, '${right}')`).join(' or ')
  const tables = await as<{ name: string; portal: boolean; all: boolean; some: boolean }>(
    'owner',
    `select nspname || '.' || relname as name, ${allOf('xiaowen_portal')} as portal,
       ${allOf('xiaowen_editor')} as all, ${anyOf('xiaowen_editor')} as some
     from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind in ('r', 'p', 'v', 'm') and not relispartition
       and nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
  )
  expect(tables.filter(({ portal }) => !portal).map(({ name }) => name)).toEqual([
    'public._prisma_migrations',
  ])
  const content = [
    ...readFileSync('prisma/schema/content.prisma', 'utf8').matchAll(/^model [^}]*/gm),
  ]
    .filter(([model]) => model.includes('@@schema("public")'))
    .map(([model]) => `public.${/@@map\("(\w+)"\)/.exec(model)?.[1]}`)
  expect(content).toContain('public.story')
  expect(tables.filter(({ all }) => all).map(({ name }) => name)).toEqual(content.sort())
  expect(tables.filter(({ some }) => some)).toHaveLength(content.length)
})

test.each([
  'create table extra ()',
  'create temporary table extra ()',
  'create schema extra',
  'alter table story add extra int',
  'drop table story',
  'truncate story',
  'create function extra() returns int language sql as $$ select 1 $$',
  'call search.rebuild()',
  'alter role xiaowen_portal superuser',
  'set role xiaowen',
  'update _prisma_migrations set checksum = checksum',
])('the portal’s role may not %s', async (sql) => {
  await expect(as('portal', sql)).rejects.toMatchObject({ code: '42501' })
})

test('the portal’s role may split search partitions', async () => {
  await as(
    'owner',
    `insert into story (status, title, column_slug, published_at, body)
     select 'published', '第' || i, 'city', now() - i * interval '1 hour', '正文。' from generate_series(1, 20) i`,
  )
  const partitions = 'select count(*)::int from search.partition'
  const [before] = await as<{ count: number }>('owner', partitions)
  await as('portal', `select search.balance('{4, 8}')`)
  const [after] = await as<{ count: number }>('portal', partitions)
  expect(after?.count).toBeGreaterThan(before?.count ?? 0)
  expect(await as('portal', 'select story_id from search.entry')).toHaveLength(20)
})

test.each([
  'select from reader.account',
  'select from reader.session',
  'select from newsroom.decision',
  'select from newsroom.audit_entry',
  'select from listing.story_keyword',
  'select from search.popular_query',
  'select from _prisma_migrations',
  `insert into reader.account (nickname) values ('小明')`,
  'select search.balance()',
  'create table extra ()',
  'create temporary table extra ()',
  'truncate story',
  'alter table story add extra int',
  'drop table story',
])('the editor’s role may not %s', async (sql) => {
  await expect(as('editor', sql)).rejects.toMatchObject({ code: '42501' })
})

test('of the functions that run as the owner editors may call one', async () => {
  const functions = await as(
    'owner',
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = pronamespace
     where prosecdef and prorettype <> 'trigger'::regtype and nspname !~ '^pg_'
       and has_function_privilege('xiaowen_editor', p.oid, 'EXECUTE')`,
  )
  expect(functions).toEqual([{ name: 'newsroom.restore_row(text,text)' }])
})

test('an editor writes all content and its triggers run', async () => {
  const [reader] = await as<{ id: number }>(
    'portal',
    `insert into reader.account (nickname) values ('小红') returning id`,
  )
  const [story] = await as<{ id: number }>(
    'editor',
    `insert into story (status, title, body, column_slug, keywords)
     values ('published', '港口', '正文一段。', 'city', '{港口,夜航}') returning id`,
  )
  const id = story?.id
  await as(
    'portal',
    `insert into reader.favourite (account_id, story_id, folder_id)
    select ${reader?.id}, ${id}, id from reader.folder where account_id = ${reader?.id}`,
  )
  await as(
    'editor',
    `update story set title = '港口夜景', correction = '更正一处' where id = ${id}`,
  )
  await as('editor', `update keyword set name = '海港' where name = '港口'`)
  const owner = (sql: string) => as('owner', sql)
  expect(await owner(`select heading from search.entry where story_id = ${id}`)).toEqual([
    { heading: expect.stringMatching(/^港口夜景\n.*海港/s) as string },
  ])
  expect(
    await owner(`select keyword from listing.story_keyword where story_id = ${id} order by 1`),
  ).toEqual([{ keyword: '夜航' }, { keyword: '海港' }])
  expect(await owner(`select kind from reader.notification where story_id = ${id}`)).toEqual([
    { kind: 'correction' },
  ])
  await as('editor', `insert into correction (story_id, text) values (${id}, '再更正一处')`)
  await as('editor', `delete from correction where text = '更正一处'`)
  expect(await as('editor', `select correction from story where id = ${id}`)).toEqual([
    { correction: '再更正一处' },
  ])
  expect(await owner(`select from newsroom.changed_story where story_id = ${id}`)).toHaveLength(1)
  for (const sql of [
    `insert into image (key, width, height) values ('a.jpg', 10, 10)`,
    `insert into video (key, file, poster, duration) values ('a', 'a.mp4', 'a.jpg', 1)`,
    `update story set cover = 'a.jpg', video = 'a' where id = ${id}`,
    `update image set alt = '夜景' where key = 'a.jpg'`,
    `update video set duration = 2 where key = 'a'`,
    `insert into page (slug, title) values ('about', '关于')`,
    `insert into redirect (path, target) values ('/old', '/')`,
    `insert into partner_feed (name, columns) values ('港城', '{city}')`,
    `update "column" set slug = 'town' where slug = 'city'`,
    `update story set cover = null, video = null where id = ${id}`,
    `insert into keyword (name) values ('灯塔')`,
    `delete from keyword where name = '灯塔'`,
    `delete from redirect`,
    `delete from partner_feed`,
    `delete from page where slug = 'about'`,
    `select newsroom.restore_row('page', 'about')`,
    `delete from "column" where slug = 'sea'`,
    `delete from story where id = ${id}`,
  ]) {
    await as('editor', sql)
  }
})

test('trigger functions run as owner with a fixed search_path', async () => {
  const loose = await as(
    'owner',
    `select t.tgname, p.proname from pg_trigger t join pg_proc p on p.oid = tgfoid
     where not tgisinternal and not (prosecdef and coalesce(proconfig::text, '') like '%search_path=%')`,
  )
  expect(loose).toEqual([])
})

async function as<Row extends object>(role: Role, sql: string): Promise<Row[]> {
  const result = await sessions[role].query<Row>(sql)
  return result.rows
}
