import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../run/operator-error.mjs'
import { anyUrl, readAccess, type Access } from './access'
import { createCluster } from './create-cluster'
import { launchPostgres } from './launch'
import { ensureClusterRoles } from './cluster-roles'
import { connects } from '../database/connection'
import { findBinaries } from './binaries'
import { runPostgres } from './postgres-user'
import { clearRemains, isPostmasterAlive } from './postmaster'

/** The cluster in this data folder, running; made if there is none. Throws a Fault. */
export async function startCluster(dataDir: string, settings: string[] = []): Promise<Access> {
  const folder = join(dataDir, 'postgres')
  if (!existsSync(folder)) await createCluster(dataDir, folder)
  const access = demandAccess(dataDir)
  if (await isRunning(folder, access)) return ensureClusterRoles(dataDir, access)
  await clearRemains(folder)
  return ensureClusterRoles(dataDir, await launchPostgres(dataDir, access, { settings }))
}

/** The cluster after it died, on the port that its users know. Throws a Fault. */
export async function restartCluster(dataDir: string): Promise<void> {
  await clearRemains(join(dataDir, 'postgres'))
  await launchPostgres(dataDir, demandAccess(dataDir), { inUse: true })
}

/** Ends the sessions, writes everything down, and returns when no process is left. */
export async function stopCluster(dataDir: string): Promise<void> {
  await stop(join(dataDir, 'postgres'), 'fast')
}

async function isRunning(folder: string, access: Access): Promise<boolean> {
  if (!isPostmasterAlive(folder)) return false
  // It may be recovering from a crash, or going down behind a start that was killed.
  if (await connects(anyUrl(access), 20_000)) return true
  await stop(folder, 'immediate')
  return false
}

async function stop(folder: string, mode: 'fast' | 'immediate'): Promise<void> {
  const { pg_ctl } = await findBinaries()
  await runPostgres(pg_ctl, ['stop', '-m', mode, '-w', '-t', '60', '-D', folder], folder)
}

function demandAccess(dataDir: string): Access {
  const access = readAccess(dataDir)
  if (access) return access
  throw new Fault(
    `${dataDir}/postgres.json is missing; without it ${dataDir}/postgres can't be opened.`,
  )
}
