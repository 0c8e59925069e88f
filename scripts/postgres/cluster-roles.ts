import { OperatorError } from '../run/operator-error.mjs'
import { addRolePasswords, clusterUrl, type Access } from './access'
import { reassignOwnership, renameSuperuser } from './upgrade-roles'
import { waitForConnection, withClient } from '../database/connection'
import { ensureRoles } from '../database/create-roles'
import { roleNames } from '../database/role-names'

/**
 * Creates the roles that the running cluster lacks, and gives what an earlier version left to the superuser
 * to the owner. Idempotent: an interrupted upgrade continues at the next start.
 */
export async function ensureClusterRoles(dataDir: string, current: Access): Promise<Access> {
  const access = current.others ? current : addRolePasswords(dataDir, current)
  const admin = clusterUrl(access, 'postgres', 'admin')
  if (!(await waitForConnection([admin], 0))) await upgradeSuperuser(dataDir, access)
  await withClient(admin, (client) => ensureRoles(client, access))
  await reassignOwnership((database) => clusterUrl(access, database, 'admin'))
  return access
}

async function upgradeSuperuser(dataDir: string, access: Access): Promise<void> {
  const owner = clusterUrl(access, 'postgres')
  await withClient(owner, (client) => renameSuperuser(client, access)).catch((error: unknown) => {
    throw new OperatorError(
      `The embedded Postgres does not take the password of its superuser: ${String(error)}. ` +
        `Put back ${dataDir}/postgres-roles.json from a backup of that folder.`,
    )
  })
}

/** Creates the portal's database if it is missing. */
export async function ensureDatabase(access: Access): Promise<void> {
  await withClient(clusterUrl(access, 'postgres', 'admin'), async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'xiaowen'")
    if (rowCount === 0) await client.query(`CREATE DATABASE xiaowen OWNER ${roleNames.owner}`)
  })
}
