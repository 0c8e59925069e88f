import { Fault } from '../run/operator-error.mjs'
import { addPasswords, clusterUrl, type Access } from './access'
import { handOver, renameSuperuser } from './upgrade-roles'
import { connects, withClient } from '../database/connection'
import { ensureRoles } from '../database/create-roles'
import { roleNames } from '../database/role-names'

/**
 * Sees to it that the running cluster has its roles, and that what a version before left to the superuser
 * belongs to the owner. Killed at any point, it goes on at the next start.
 */
export async function ensureClusterRoles(dataDir: string, known: Access): Promise<Access> {
  const access = known.others ? known : addPasswords(dataDir, known)
  const admin = clusterUrl(access, 'postgres', 'admin')
  if (!(await connects([admin], 0))) await upgrade(dataDir, access)
  await withClient(admin, (client) => ensureRoles(client, access))
  await handOver((database) => clusterUrl(access, database, 'admin'))
  return access
}

async function upgrade(dataDir: string, access: Access): Promise<void> {
  const owner = clusterUrl(access, 'postgres')
  await withClient(owner, (client) => renameSuperuser(client, access)).catch((error: unknown) => {
    throw new Fault(
      `The embedded Postgres does not take the password of its superuser: ${String(error)}. ` +
        `Put back ${dataDir}/postgres-roles.json from a backup of that folder.`,
    )
  })
}

/** The database of the portal, its owner's. */
export async function ensureDatabase(access: Access): Promise<void> {
  await withClient(clusterUrl(access, 'postgres', 'admin'), async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'xiaowen'")
    if (rowCount === 0) await client.query(`CREATE DATABASE xiaowen OWNER ${roleNames.owner}`)
  })
}
