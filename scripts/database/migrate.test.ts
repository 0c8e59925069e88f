import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/database'
import { withClient } from './connection'
import { dropMigratedObjects } from './drop-migrated'
import { migrate } from './migrate'
import { readMigrations, type Migration } from './migrations'
import { requireMigrations } from './require-migrations'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})

afterAll(() => database.drop())

beforeEach(() => query('DROP TABLE IF EXISTS extra, half'))

test('a current database is not migrated again', async () => {
  expect(await migrate(database.url)).toBe(0)
})

test('a missing migration is applied once, and a $$ body is not split', async () => {
  const sql = `CREATE TABLE extra (n int); DO $$ BEGIN INSERT INTO extra VALUES (1); END $$;`
  const migrations = [...readMigrations(), migration('99990101000000_extra', sql)]
  expect(await migrate(database.url, undefined, migrations)).toBe(1)
  expect(await migrate(database.url, undefined, migrations)).toBe(0)
  expect(await query('SELECT n FROM extra')).toEqual([{ n: 1 }])
  await query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '9999%'")
})

test('concurrent runs apply a migration once', async () => {
  const migrations = [
    ...readMigrations(),
    migration('99990101000000_extra', 'CREATE TABLE extra ()'),
  ]
  const runs = [1, 2, 3].map(() => migrate(database.url, undefined, migrations))
  expect((await Promise.all(runs)).sort()).toEqual([0, 0, 1])
  await query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '9999%'")
})

test('a failing migration is rolled back, and the error names its file and line', async () => {
  const broken = migration(
    '99990101000001_half',
    'CREATE TABLE half ();\nINSERT INTO nowhere VALUES (1);',
  )
  const run = migrate(database.url, undefined, [...readMigrations(), broken])
  await expect(run).rejects.toThrow(
    /99990101000001_half\/migration.sql:2: relation "nowhere" does not exist/,
  )
  expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
  expect(await migrate(database.url)).toBe(0)
})

test('an applied migration that was edited is refused by name', async () => {
  const [first, ...others] = readMigrations()
  if (!first) throw new Error('no migrations')
  const run = migrate(database.url, undefined, [{ ...first, checksum: 'x' }, ...others])
  await expect(run).rejects.toThrow(`${first.name}/migration.sql was changed after it was applied`)
})

test('an unknown applied migration is refused by name', async () => {
  const migrations = readMigrations()
  await expect(migrate(database.url, undefined, migrations.slice(0, -1))).rejects.toThrow(
    `a migration that this version does not know: ${migrations.at(-1)?.name}`,
  )
})

test('a database from before the baseline is refused with what to do, and reset empties it', async () => {
  const own = await createDatabase()
  await withClient(own.url, async (client) => {
    await client.query(`UPDATE _prisma_migrations SET migration_name = '20261124000001_tables'`)
    const refused = /20261124000001_tables.*npm run db -- reset/
    await expect(migrate(own.url)).rejects.toThrow(refused)
    await expect(requireMigrations(own.url)).rejects.toThrow(refused)
    await dropMigratedObjects(client)
  })
  expect(await migrate(own.url)).toBe(readMigrations().length)
  await own.drop()
})

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: name }
}

async function query(sql: string): Promise<unknown[]> {
  return withClient(database.url, async (client) => (await client.query<object>(sql)).rows)
}
