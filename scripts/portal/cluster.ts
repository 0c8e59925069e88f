import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../run/fault.mjs'
import { anyUrl, readAccess, type Access } from './cluster-access'
import { createCluster } from './cluster-create'
import { launchPostgres, relaunchPostgres } from './cluster-launch'
import { ensureClusterRoles } from './cluster-roles'
import { connects } from './connection'
import { findBinaries } from './postgres-binaries'
import { runPostgres } from './postgres-user'
import { clearStalePid, endOrphans } from './postmaster'

/** The cluster in this data folder, running; made if there is none. Throws a Fault. */
export async function startCluster(dataDir: string, settings: string[] = []): Promise<Access> {
  const folder = join(dataDir, 'postgres')
  if (!existsSync(folder)) await createCluster(dataDir, folder)
  const access = readAccess(dataDir)
  if (!access) {
    throw new Fault(`${dataDir}/postgres.json is missing; without it ${folder} can't be opened.`)
  }
  if (await isRunning(folder, access)) return ensureClusterRoles(dataDir, access)
  clearStalePid(folder)
  await endOrphans(folder)
  return ensureClusterRoles(dataDir, await launchPostgres(dataDir, folder, access, settings))
}

/** The cluster after it died, on the port that its users know. Throws a Fault. */
export async function restartCluster(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'postgres')
  const access = readAccess(dataDir)
  if (!access) throw new Fault(`${dataDir}/postgres.json is missing.`)
  clearStalePid(folder)
  await endOrphans(folder)
  await relaunchPostgres(dataDir, folder, access)
}

/** Ends the sessions, writes everything down, and returns when no process is left. */
export async function stopCluster(dataDir: string): Promise<void> {
  await control(join(dataDir, 'postgres'), ['stop', '-m', 'fast', '-w', '-t', '60'])
}

async function isRunning(folder: string, access: Access): Promise<boolean> {
  if ((await control(folder, ['status'])).code !== 0) return false
  // It may be recovering from a crash, or going down behind a start that was killed.
  if (await connects(anyUrl(access), 20_000)) return true
  await control(folder, ['stop', '-m', 'immediate', '-w'])
  return false
}

async function control(folder: string, args: string[]): Promise<{ code: number }> {
  const { pg_ctl } = await findBinaries()
  return runPostgres(pg_ctl, [...args, '-D', folder], folder)
}
