import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { OperatorError } from '../run/operator-error.mjs'
import { withClient } from './connection'
import { grantAccess } from './grants'
import { migrateQueue } from './migrate-queue'
import { readMigrations, type Migration } from './migrations'
import { checkHistory, createHistory, readHistory } from './migration-history'
import { setTimeZones } from './time-zone'

/** The advisory lock of Prisma's own commands, so that theirs and ours wait for each other. */
export const PRISMA_LOCK = 72707369

/**
 * Applies the missing migrations, one transaction each, and records them as Prisma does, so that `prisma migrate
 * status` and `deploy` agree. Returns how many were applied. Throws an OperatorError.
 */
export async function migrate(
  databaseUrl: string,
  report: (done: number, total: number) => void = () => undefined,
  migrations: Migration[] = readMigrations(),
): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`)
    await createHistory(client).catch((error: unknown) => {
      refuseMissingPrivilege(error)
      throw error
    })
    const history = await readHistory(client)
    checkHistory(history, migrations)
    const applied = new Set(history.map(({ name }) => name))
    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const [done, migration] of missing.entries()) {
      report(done, missing.length)
      await apply(client, migration)
    }
    await migrateQueue(client, databaseUrl)
    await grantAccess(client)
    for (const fault of await setTimeZones(client)) console.warn(`xiaowen: ${fault}`)
    return missing.length
  })
}

/** One simple query: Postgres splits the statements itself, so $$ bodies stay intact. */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const started = new Date()
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, started],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    refuseMissingPrivilege(error)
    throw new OperatorError(
      `prisma/migrations/${name}/migration.sql${lineSuffix(error, sql)}: ${message(error)}. ` +
        'Nothing of it was kept. Correct the file, or what it met in the database, and start again.',
    )
  }
}

function lineSuffix(error: unknown, sql: string): string {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : NaN
  return position > 0 ? `:${sql.slice(0, position).split('\n').length}` : ''
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Throws an OperatorError when the error is 42501: the role may not create tables. */
function refuseMissingPrivilege(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === '42501')) return
  throw new OperatorError(
    `The role in DATABASE_URL may not make tables (${error.message}). ` +
      'Set MIGRATE_DATABASE_URL to the role that owns them (docs/operating.md, Roles).',
  )
}
