/** Checks the database and the disk every second, so that health requests need no query. */
import { unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { documentState } from '../documents/state'
import { diskOf } from '@/lib/disk'
import { env } from '@/lib/env'

const INTERVAL_MS = 1000
const TIMEOUT_MS = 1500
/** In probes. */
const DISK_INTERVAL = 10
/** More than file systems reserve, and more than a page of Postgres. */
const TRIAL_FILE = Buffer.alloc(64 * 1024)

export interface Probe {
  database: boolean
  /** Neither a standby nor read-only. */
  databaseWritable: boolean
  migrations: number | null
  lastMigration: string | null
  /** Whether a file of 64 kB can be written below DATA_DIR, where the embedded Postgres lies too. */
  diskWritable: boolean
  diskFreeBytes: number
  diskBytes: number
  /** Since when the database answers but notifications do not arrive (performance.now()). */
  deafSince: number | null
}

export const lastProbe: Probe = {
  database: false,
  databaseWritable: false,
  migrations: null,
  lastMigration: null,
  diskWritable: true,
  diskFreeBytes: 0,
  diskBytes: 0,
  deafSince: null,
}

/** A probe that hangs is awaited, so there is never more than one query. */
export function startProbing(): void {
  void probe(0)
}

async function probe(count: number): Promise<void> {
  const timer = setTimeout(() => recordDatabase(null), TIMEOUT_MS).unref()
  await Promise.all([
    queryDatabase().then(recordDatabase, () => recordDatabase(null)),
    count % DISK_INTERVAL === 0 ? checkDisk() : null,
  ])
  clearTimeout(timer)
  setTimeout(() => void probe(count + 1), INTERVAL_MS).unref()
}

interface DatabaseAnswer {
  writable: boolean
  migrations: number | null
  last: string | null
}

async function queryDatabase(): Promise<DatabaseAnswer> {
  const [row] = await db().$queryRaw<[{ writable: boolean }]>`
    select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writable`
  return { ...row, ...(await queryMigrations()) }
}

/** Read once, since migrations run before the portal starts. */
async function queryMigrations(): Promise<Omit<DatabaseAnswer, 'writable'>> {
  const { migrations, lastMigration: last } = lastProbe
  if (migrations !== null) return { migrations, last }
  try {
    const [row] = await db().$queryRaw<[{ migrations: number; last: string | null }]>`
      select count(*)::int as migrations, max(migration_name) as last
      from _prisma_migrations where finished_at is not null`
    return row
  } catch {
    // The role may lack the right to read them.
    return { migrations, last }
  }
}

function recordDatabase(answer: DatabaseAnswer | null): void {
  lastProbe.database = answer !== null
  lastProbe.databaseWritable = answer?.writable ?? false
  if (answer) {
    lastProbe.migrations = answer.migrations
    lastProbe.lastMigration = answer.last
  }
  const isDeaf = lastProbe.database && !documentState.connected
  lastProbe.deafSince = isDeaf ? (lastProbe.deafSince ?? performance.now()) : null
}

async function checkDisk(): Promise<void> {
  const folder = env().DATA_DIR
  try {
    const { free, total } = await diskOf(folder)
    lastProbe.diskFreeBytes = free
    lastProbe.diskBytes = total
  } catch {
    lastProbe.diskFreeBytes = 0
  }
  const trial = join(folder, `.writable-${process.pid}`)
  lastProbe.diskWritable = await writeFile(trial, TRIAL_FILE).then(
    () => true,
    () => false,
  )
  await unlink(trial).catch(() => undefined)
}
