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
import { atEnd } from '../portal/lifetime'
import { announceRoot } from '../postgres/postgres-user'
import { ownerUrl } from './role-urls'

/**
 * The owner's connection string of a database that answers: the operator's, or the embedded one, which runs
 * until the last command that uses it ends.
 */
export async function openDatabase(settings: Env): Promise<string> {
  const url = ownerUrl(settings)
  if (!url) {
    announceRoot()
    return step('Starting the embedded Postgres', () => useCluster(settings.DATA_DIR))
  }
  await step('Connecting to the database', () => checkSettings(settings))
  return url
}

/** Each address that serving takes, so that a wrong one is named now and not by the first reader. */
async function checkSettings(settings: Env): Promise<void> {
  const names = ['DATABASE_URL', 'LISTEN_DATABASE_URL', 'MIGRATE_DATABASE_URL'] as const
  for (const name of names) {
    const url = settings[name]
    if (url) await checkConnection(url, name)
  }
}

/** Several commands may share one cluster (start and studio): users are counted, as files. */
async function useCluster(dataDir: string): Promise<string> {
  const users = join(dataDir, 'postgres-users')
  mkdirSync(users, { recursive: true })
  const starting = joinCluster(dataDir, users)
  // Asked to stop while it starts: it is stopped once it has, or it would be left behind.
  atEnd(async () => {
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
  const others = readdirSync(users).filter((name) => isUser(join(users, name)))
  if (others.length === 0) await stopCluster(dataDir)
  release()
}

/** What a killed command left behind does not count. */
function isUser(file: string): boolean {
  return isAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity)
}
