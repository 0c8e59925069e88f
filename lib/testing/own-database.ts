import { afterAll, beforeAll } from 'vitest'
import { disconnect } from '@/lib/db'
import { createDatabase, type TestDatabase } from '@/scripts/testing/database'

/** The test file's own database; db() connects as the portal's role. */
export function ownDatabase(): void {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createDatabase()
    Object.assign(process.env, {
      DATABASE_URL: database.portalUrl,
      MIGRATE_DATABASE_URL: database.url,
      AUTH_SECRET: 'a secret for tests, long enough for the rules',
    })
  })
  afterAll(async () => {
    await disconnect()
    await database.drop()
  })
}
