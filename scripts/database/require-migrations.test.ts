import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/database'
import { withClient } from './connection'
import { readMigrations } from './migrations'
import { requireMigrations } from './require-migrations'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

test('a missing migration is refused with the command that applies it', async () => {
  const missing = { name: '99990101000000_later', sql: '', checksum: '' }
  const required = requireMigrations(database.url, [...readMigrations(), missing])
  await expect(required).rejects.toThrow(/lacks 1 of \d+ .*99990101000000_later.*npm run migrate/)
})

test('an older version serves a newer database with a warning', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const migrations = readMigrations()
  await requireMigrations(database.url, migrations.slice(0, -1))
  expect(warn.mock.calls.flat()).toEqual([
    `The database was migrated by a newer version (${migrations.at(-1)?.name}).`,
  ])
  warn.mockRestore()
})

test('a database that was never migrated is refused', async () => {
  await withClient(database.url, (client) => client.query('DROP TABLE _prisma_migrations'))
  await expect(requireMigrations(database.url)).rejects.toThrow(/lacks (\d+) of \1 migrations/)
})
