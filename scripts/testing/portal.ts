import { clusterUrl, readAccess } from '../portal/cluster-access'

/** For e2e specs: where the portal under test keeps its data (mail is in its folder `mail`). */
export function portalDataDir(): string {
  const folder = process.env.E2E_DATA_DIR
  if (!folder) throw new Error('E2E_DATA_DIR is set by playwright.config.ts')
  return folder
}

/** For e2e specs: the connection string of the portal's database, to write rows as an editor would. */
export function portalDatabaseUrl(): string {
  const access = readAccess(portalDataDir())
  if (!access) throw new Error('the portal under test has no database')
  return clusterUrl(access)
}
