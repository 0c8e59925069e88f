import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '@/lib/env'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { acquireLock } from '../run/lock.mjs'
import { isAlive, self, type ProcessIdentity } from '../run/process.mjs'
import { step } from '../run/progress.mjs'
import { startCluster, stopCluster } from '../postgres/cluster'
import { clusterUrl } from '../postgres/access'
import { ensureDatabase } from '../postgres/cluster-roles'
import { checkConnection } from './connection'
import { onShutdown } from '../portal/shutdown'
import { logRunningAsRoot } from '../postgres/postgres-user'
import { ownerUrl } from './role-urls'

/**
 * The owner's URL of a database that accepts connections: the operator's, or the embedded one, which runs
 * until the last command that uses it ends.
 */
export async function openDatabase(settings: Env): Promise<string> {
  const url = ownerUrl(settings)
  if (!url) {
    logRunningAsRoot()
    return step('Starting the embedded Postgres', () => shareCluster(settings.DATA_DIR))
  }
  await step('Connecting to the database', () => checkSettings(settings))
  return url
}

/** Checks every URL that serving needs, so that a wrong one fails the start and not the first request. */
async function checkSettings(settings: Env): Promise<void> {
  const names = ['DATABASE_URL', 'LISTEN_DATABASE_URL', 'MIGRATE_DATABASE_URL'] as const
  for (const name of names) {
    const url = settings[name]
    if (url) await checkConnection(url, name)
  }
}

/** Commands share one cluster (start and studio); each registers as a file in postgres-users. */
async function shareCluster(dataDir: string): Promise<string> {
  const users = join(dataDir, 'postgres-users')
  mkdirSync(users, { recursive: true })
  const starting = joinCluster(dataDir, users)
  // A shutdown during the start waits for it; otherwise Postgres would stay behind.
  onShutdown(async () => {
    await starting.catch(() => undefined)
    await leaveCluster(dataDir, users)
  })
  return starting
}

async function joinCluster(dataDir: string, users: string): Promise<string> {
  const release = await acquireLock(join(dataDir, 'postgres.lock'), { wait: true })
  writeAtomicallySync(join(users, String(process.pid)), JSON.stringify(self()))
  try {
    const access = await startCluster(dataDir)
    await ensureDatabase(access)
    return clusterUrl(access)
  } finally {
    release()
  }
}

async function leaveCluster(dataDir: string, users: string): Promise<void> {
  const release = await acquireLock(join(dataDir, 'postgres.lock'), { wait: true })
  rmSync(join(users, String(process.pid)), { force: true })
  const others = readdirSync(users).filter((name) => isUserAlive(join(users, name)))
  if (others.length === 0) await stopCluster(dataDir)
  release()
}

/** The file of a killed command does not count. */
function isUserAlive(file: string): boolean {
  return isAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity)
}
