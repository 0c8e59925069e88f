import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/database'
import { diagnoseHistory } from '../testing/schema-engine'
import { withClient } from './connection'
import { migrate } from './migrate'
import { readMigrations, type Migration } from './migrations'
import { supersededChecksums } from './superseded-checksums'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})

afterAll(() => database.drop())

beforeEach(() => query('DROP TABLE IF EXISTS extra, half'))

test('a database that has everything is left alone', async () => {
  expect(await migrate(database.url)).toBe(0)
})

test('what is missing is applied once, and $$ bodies stay whole', async () => {
  const sql = `CREATE TABLE extra (n int); DO $$ BEGIN INSERT INTO extra VALUES (1); END $$;`
  const migrations = [...readMigrations(), migration('99990101000000_extra', sql)]
  expect(await migrate(database.url, undefined, migrations)).toBe(1)
  expect(await migrate(database.url, undefined, migrations)).toBe(0)
  expect(await query('SELECT n FROM extra')).toEqual([{ n: 1 }])
  await query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '9999%'")
})

test('two at once wait for each other', async () => {
  const migrations = [
    ...readMigrations(),
    migration('99990101000000_extra', 'CREATE TABLE extra ()'),
  ]
  const runs = [1, 2, 3].map(() => migrate(database.url, undefined, migrations))
  expect((await Promise.all(runs)).sort()).toEqual([0, 0, 1])
  await query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '9999%'")
})

test('a failing migration leaves nothing, and says where', async () => {
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

test('an applied migration that was edited is named', async () => {
  const [first, ...others] = readMigrations()
  if (!first) throw new Error('no migrations')
  const run = migrate(database.url, undefined, [{ ...first, checksum: 'x' }, ...others])
  await expect(run).rejects.toThrow(`${first.name}/migration.sql was changed after it was applied`)
})

test('a database with the older text of a rewritten migration starts, and Prisma agrees again', async () => {
  const [name = '', [old = ''] = []] = Object.entries(supersededChecksums)[0] ?? []
  await query(`UPDATE _prisma_migrations SET checksum = '${old}' WHERE migration_name = '${name}'`)
  expect((await diagnoseHistory(database.url)).editedMigrationNames).toEqual([name])
  expect(await migrate(database.url)).toBe(0)
  expect((await diagnoseHistory(database.url)).editedMigrationNames).toEqual([])
})

test('an applied migration that this version does not have is named', async () => {
  const [first, ...others] = readMigrations()
  await expect(migrate(database.url, undefined, others)).rejects.toThrow(
    `a migration that this version does not know: ${first?.name}`,
  )
})

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: name }
}

async function query(sql: string): Promise<unknown[]> {
  return withClient(database.url, async (client) => (await client.query<object>(sql)).rows)
}
