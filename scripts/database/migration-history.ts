import type { Client } from 'pg'
import { OperatorError } from '../run/operator-error.mjs'
import type { Migration } from './migrations'

interface Entry {
  name: string
  checksum: string
  finished: boolean
}

/** Creates the table exactly as Prisma's schema engine does, unless it exists: the role may lack the right to create it. */
export async function createHistory(client: Client): Promise<void> {
  const { rows } = await client.query<{ found: string | null }>(
    "SELECT to_regclass('_prisma_migrations') AS found",
  )
  if (rows[0]?.found) return
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
  )`)
}

export async function hasHistory(client: Client): Promise<boolean> {
  const sql = "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS has"
  const { rows } = await client.query<{ has: boolean }>(sql)
  return rows[0]?.has ?? false
}

/** Migrations that a newer version has applied. */
export function findUnknown(history: Entry[], migrations: Migration[]): Entry[] {
  const known = new Set(migrations.map(({ name }) => name))
  return history.filter(({ name }) => !known.has(name))
}

/** Applied and unfinished migrations; rolled back ones are left out. */
export async function readHistory(client: Client): Promise<Entry[]> {
  const { rows } = await client.query<Entry>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows
}

/** Whether the baseline has replaced this migration. */
export function isBeforeBaseline(name: string, [first]: Migration[]): boolean {
  return first !== undefined && name < first.name
}

/** Throws an OperatorError for a database that migrations from before the baseline created. */
export function refusePreBaseline(history: Entry[], migrations: Migration[]): void {
  const replaced = history.find(({ name }) => isBeforeBaseline(name, migrations))
  if (!replaced) return
  throw new OperatorError(
    `The database was made by a version before the first release (its migration ${replaced.name} is gone) ` +
      'and can not be brought up to this one. Keep what you need with that version, then empty the database: ' +
      'npm run db -- reset',
  )
}

/** Throws an OperatorError unless every migration in the history is known, finished and unchanged. */
export function checkHistory(history: Entry[], migrations: Migration[]): void {
  refusePreBaseline(history, migrations)
  const ours = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of history) {
    const migration = ours.get(name)
    if (!finished) {
      throw new OperatorError(
        `Migration ${name} was begun by Prisma and did not finish. Put the database right, then: ` +
          `npx prisma migrate resolve --rolled-back ${name}`,
      )
    }
    if (!migration) {
      throw new OperatorError(
        `The database has a migration that this version does not know: ${name}. ` +
          'It was used by a newer version: take that version, or another database.',
      )
    }
    if (migration.checksum !== checksum) {
      throw new OperatorError(
        `prisma/migrations/${name}/migration.sql was changed after it was applied. ` +
          'Restore that file (git checkout), and put the change into a new migration.',
      )
    }
  }
}
