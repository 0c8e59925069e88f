/** Asks the database and the disk again and again, so that no request for health has to. */
import { statfs, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db'
import { state } from '../documents/state'
import { env } from '@/lib/env'

const EVERY = 1000
/** A database that has not answered for so long counts as away. */
const PATIENCE = 1500
/** The disk is asked at each tenth look. */
const DISK_EVERY = 10
/** More than a small file system keeps back, and than a page of Postgres. */
const TRIAL = Buffer.alloc(64 * 1024)

export interface Probed {
  database: boolean
  /** Whether Postgres takes changes: not a standby, not set to read only. */
  databaseWritable: boolean
  migrations: number | null
  lastMigration: string | null
  /** Whether a file of 64 kB can be written below DATA_DIR, where the embedded Postgres lies too. */
  diskWritable: boolean
  diskFreeBytes: number
  diskBytes: number
  /** Since when the database answers and notifications do not arrive, by the monotonic clock. */
  deafSince: number | null
}

export const probed: Probed = {
  database: false,
  databaseWritable: false,
  migrations: null,
  lastMigration: null,
  diskWritable: true,
  diskFreeBytes: 0,
  diskBytes: 0,
  deafSince: null,
}

/** Begins to look. A look that hangs is waited for, so there is never more than one query. */
export function beginProbing(): void {
  void look(0)
}

async function look(count: number): Promise<void> {
  const impatience = setTimeout(() => found(null), PATIENCE).unref()
  await Promise.all([
    askDatabase().then(found, () => found(null)),
    count % DISK_EVERY === 0 ? askDisk() : null,
  ])
  clearTimeout(impatience)
  setTimeout(() => void look(count + 1), EVERY).unref()
}

interface Answer {
  writable: boolean
  migrations: number | null
  last: string | null
}

async function askDatabase(): Promise<Answer> {
  const [row] = await db().$queryRaw<[{ writable: boolean }]>`
    select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writable`
  return { ...row, ...(await askMigrations()) }
}

/** They are there before the portal starts, so one answer lasts. */
async function askMigrations(): Promise<Omit<Answer, 'writable'>> {
  const { migrations, lastMigration: last } = probed
  if (migrations !== null) return { migrations, last }
  try {
    const [row] = await db().$queryRaw<[{ migrations: number; last: string | null }]>`
      select count(*)::int as migrations, max(migration_name) as last
      from _prisma_migrations where finished_at is not null`
    return row
  } catch {
    // A role need not be allowed to read them.
    return { migrations, last }
  }
}

function found(answer: Answer | null): void {
  probed.database = answer !== null
  probed.databaseWritable = answer?.writable ?? false
  if (answer) {
    probed.migrations = answer.migrations
    probed.lastMigration = answer.last
  }
  const isDeaf = probed.database && !state.connected
  probed.deafSince = isDeaf ? (probed.deafSince ?? performance.now()) : null
}

async function askDisk(): Promise<void> {
  const folder = env().DATA_DIR
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    probed.diskFreeBytes = bavail * bsize
    probed.diskBytes = blocks * bsize
  } catch {
    probed.diskFreeBytes = 0
  }
  const trial = join(folder, `.writable-${process.pid}`)
  probed.diskWritable = await writeFile(trial, TRIAL).then(
    () => true,
    () => false,
  )
  await unlink(trial).catch(() => undefined)
}
