import { join } from 'node:path'
import type { Client } from 'pg'
import type { Env } from '@/lib/env'
import { OperatorError } from '../run/operator-error.mjs'
import { acquireLock } from '../run/lock.mjs'
import { step } from '../run/progress.mjs'
import { withClient, redactPassword } from './connection'
import { openDatabase } from './open-database'
import { dropMigratedObjects } from './drop-migrated'
import { countLosses } from './losses'
import { PRISMA_LOCK } from './migrate'
import { applyMigrations, fillDatabase } from '../portal/prepare'

/** Drops everything, migrates again and loads the demo content (unless DEMO=0). */
export async function resetDatabase(settings: Env, confirmed: boolean): Promise<void> {
  // Held until the process exits, so that no portal starts on a half-filled database.
  await acquireLock(join(settings.DATA_DIR, 'start.lock'))
  const url = await openDatabase(settings)
  await withClient(url, async (client) => {
    await refuseWhileServed(client)
    if (!confirmed) await refuseLosses(client, settings)
    await dropAll(client)
  })
  await applyMigrations(url)
  await fillDatabase(settings, url)
}

/** Finds instances by their LISTEN connection, also those on other machines. */
export async function refuseWhileServed(client: Client): Promise<void> {
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'xiaowen listener'`,
  )
  if (rows.length === 0) return
  throw new OperatorError(
    `${rows.length} running instance(s) of the portal use this database (its processes ` +
      `${rows.map(({ pid }) => pid).join(', ')}). Stop them first.`,
  )
}

async function refuseLosses(client: Client, { DATABASE_URL: url }: Env): Promise<void> {
  const losses = await countLosses(client)
  if (losses.length === 0 && !url) return
  const deleted = losses.join(', ') || 'all that the portal keeps'
  const where = url ? `the database ${redactPassword(url)}` : 'the embedded database'
  throw new OperatorError(
    `This deletes ${deleted} in ${where}, for good. If that is meant: npm run db -- reset --yes`,
  )
}

/** Drops what migrations created. Throws an OperatorError when another session holds a lock. */
export function dropAll(client: Client): Promise<void> {
  return step('Dropping all tables', () => drop(client))
}

/** One transaction under Prisma's migration lock, with a short lock timeout. */
async function drop(client: Client): Promise<void> {
  await client.query("SET lock_timeout = '10s'")
  try {
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(${PRISMA_LOCK})`)
    await dropMigratedObjects(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    if (!(error instanceof Error && 'code' in error && error.code === '55P03')) throw error
    throw new OperatorError(
      'Another session holds the tables (an import, a migration, an open transaction). ' +
        'Nothing was dropped. End it, then reset again.',
    )
  }
}
