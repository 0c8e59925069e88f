import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '@/lib/env'
import { acquireLock } from '../run/lock.mjs'
import { isAlive, self, type ProcessIdentity } from '../run/process.mjs'
import { step } from '../run/progress.mjs'
import { startCluster, stopCluster } from './cluster'
import { clusterUrl } from './cluster-access'
import { checkConnection, withClient } from './connection'
import { atEnd } from './lifetime'
import { writeWhole } from './write'

/**
 * The connection string of a database that answers: the operator's, or the embedded one, which runs
 * until the last command that uses it ends.
 */
export async function openDatabase({ DATABASE_URL: url, DATA_DIR: dataDir }: Env): Promise<string> {
  if (!url) return step('Starting the embedded Postgres', () => useCluster(dataDir))
  await step('Connecting to the database', () => checkConnection(url))
  return url
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
  writeWhole(join(users, String(process.pid)), JSON.stringify(self()))
  try {
    const access = await startCluster(dataDir)
    await ensureDatabase(clusterUrl(access, 'postgres'))
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

async function ensureDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'xiaowen'")
    if (rowCount === 0) await client.query('CREATE DATABASE xiaowen')
  })
}
