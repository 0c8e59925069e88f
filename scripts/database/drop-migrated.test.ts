import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/database'
import { withClient } from './connection'
import { dropMigratedObjects } from './drop-migrated'
import { countLosses } from './losses'
import { migrate } from './migrate'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})

afterAll(() => database.drop())

const SYSTEM = "nspname !~ '^pg_' AND nspname <> 'information_schema'"

test('a reset drops what migrations created and no table of another program, also the second time', async () => {
  await query('CREATE EXTENSION pg_trgm; CREATE TABLE orders (id int); CREATE SCHEMA shop')
  for (const time of [1, 2]) {
    await withClient(database.url, dropMigratedObjects)
    const schemas = await query(`SELECT nspname FROM pg_namespace WHERE ${SYSTEM} ORDER BY 1`)
    expect(schemas, `time ${time}`).toEqual([{ nspname: 'public' }, { nspname: 'shop' }])
    expect(await objectsInPublic()).toEqual([{ name: 'orders' }])
  }
  await migrate(database.url)
  expect(await query('SELECT extname FROM pg_extension WHERE extname = $$pg_trgm$$')).toHaveLength(
    1,
  )
})

test('stories and accounts that the demo does not restore are counted', async () => {
  expect(await withClient(database.url, countLosses)).toEqual([])
  await query(`INSERT INTO story (title) VALUES ('一'), ('二');
    INSERT INTO story (title, external_id) VALUES ('三', 'aed-bus');
    INSERT INTO reader.account (nickname) VALUES ('小明')`)
  expect(await withClient(database.url, countLosses)).toEqual(['2 stories', '1 account'])
})

function objectsInPublic(): Promise<unknown[]> {
  return query(`
    SELECT name FROM (
      SELECT relname AS name, 'pg_class'::regclass AS kind, oid, relnamespace AS space
        FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'c')
      UNION ALL SELECT proname, 'pg_proc'::regclass, oid, pronamespace FROM pg_proc
      UNION ALL SELECT typname, 'pg_type'::regclass, oid, typnamespace FROM pg_type WHERE typtype IN ('e', 'd')
    ) o WHERE space = 'public'::regnamespace AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = kind AND d.objid = o.oid AND d.deptype = 'e')`)
}

async function query(sql: string): Promise<unknown[]> {
  return withClient(database.url, async (client) => {
    const result = await client.query<object>(sql)
    return result.rows
  })
}
