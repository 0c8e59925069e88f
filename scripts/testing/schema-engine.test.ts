import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../database/connection'
import { createDatabase, type TestDatabase } from './database'
import { diagnoseHistory, drift } from './schema-engine'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})

afterAll(() => database.drop())

test('the migrated database matches prisma/schema', async () => {
  expect(await drift(database.url)).toBe('')
})

test('prisma migrate status accepts the history that our migrate writes', async () => {
  expect(await diagnoseHistory(database.url)).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  })
})

test('a difference between database and schema is found', async () => {
  await withClient(database.url, (client) => client.query('ALTER TABLE public.story ADD extra int'))
  expect(await drift(database.url)).toContain('DROP COLUMN "extra"')
})
