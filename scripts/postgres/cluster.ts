import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../run/operator-error.mjs'
import { probeUrls, readAccess, type Access } from './access'
import { createCluster } from './create-cluster'
import { launchPostgres } from './launch'
import { ensureClusterRoles } from './cluster-roles'
import { waitForConnection } from '../database/connection'
import { findBinaries } from './binaries'
import { runPostgres } from './postgres-user'
import { removeStaleState, isPostmasterAlive } from './postmaster'

/** Starts the cluster of this data folder and creates it first if there is none. Throws an OperatorError. */
export async function startCluster(dataDir: string, settings: string[] = []): Promise<Access> {
  const folder = join(dataDir, 'postgres')
  if (!existsSync(folder)) await createCluster(dataDir, folder)
  const access = requireAccess(dataDir)
  if (await isRunning(folder, access)) return ensureClusterRoles(dataDir, access)
  await removeStaleState(folder)
  return ensureClusterRoles(dataDir, await launchPostgres(dataDir, access, { settings }))
}

/** Restarts a crashed cluster on the same port, which open pools keep using. Throws an OperatorError. */
export async function restartCluster(dataDir: string): Promise<void> {
  await removeStaleState(join(dataDir, 'postgres'))
  await launchPostgres(dataDir, requireAccess(dataDir), { keepPort: true })
}

/** Fast shutdown: ends the sessions, writes a checkpoint, and returns when the postmaster has exited. */
export async function stopCluster(dataDir: string): Promise<void> {
  await stop(join(dataDir, 'postgres'), 'fast')
}

async function isRunning(folder: string, access: Access): Promise<boolean> {
  if (!isPostmasterAlive(folder)) return false
  // It may still be in crash recovery, or shutting down after a start that was killed.
  if (await waitForConnection(probeUrls(access), 20_000)) return true
  await stop(folder, 'immediate')
  return false
}

async function stop(folder: string, mode: 'fast' | 'immediate'): Promise<void> {
  const { pg_ctl } = await findBinaries()
  await runPostgres(pg_ctl, ['stop', '-m', mode, '-w', '-t', '60', '-D', folder], folder)
}

function requireAccess(dataDir: string): Access {
  const access = readAccess(dataDir)
  if (access) return access
  throw new OperatorError(
    `${dataDir}/postgres.json is missing; without it ${dataDir}/postgres can't be opened.`,
  )
}
