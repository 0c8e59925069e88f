import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { Fault } from '../run/operator-error.mjs'
import { withClient } from './connection'
import { grantAccess } from './grants'
import { readMigrations, type Migration } from './migrations'
import { checkHistory, createHistory, readHistory } from './migration-history'

/** The lock that Prisma's own commands take, so that theirs and ours wait for each other. */
export const PRISMA_LOCK = 72707369

/**
 * Applies the migrations that the database does not have, each whole or not at all, and keeps
 * Prisma's books on them: `prisma migrate status` and `deploy` agree with what it leaves.
 * Returns how many were applied. Throws a Fault.
 */
export async function migrate(
  databaseUrl: string,
  report: (done: number, total: number) => void = () => undefined,
  migrations: Migration[] = readMigrations(),
): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`)
    await createHistory(client).catch((error: unknown) => {
      explain(error)
      throw error
    })
    const history = await readHistory(client)
    checkHistory(history, migrations)
    const known = new Set(history.map(({ name }) => name))
    const missing = migrations.filter(({ name }) => !known.has(name))
    for (const [done, migration] of missing.entries()) {
      report(done, missing.length)
      await apply(client, migration)
    }
    await grantAccess(client)
    return missing.length
  })
}

/** The text goes as one simple query, which Postgres splits itself: $$ bodies stay whole. */
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
    explain(error)
    throw new Fault(
      `prisma/migrations/${name}/migration.sql${at(error, sql)}: ${message(error)}. ` +
        'Nothing of it was kept. Correct the file, or what it met in the database, and start again.',
    )
  }
}

function at(error: unknown, sql: string): string {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : NaN
  return position > 0 ? `:${sql.slice(0, position).split('\n').length}` : ''
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Throws a Fault where the role may not make tables. */
function explain(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === '42501')) return
  throw new Fault(
    `The role in DATABASE_URL may not make tables (${error.message}). ` +
      'Set MIGRATE_DATABASE_URL to the role that owns them (docs/operating.md, Roles).',
  )
}
