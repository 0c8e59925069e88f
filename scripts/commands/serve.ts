import { requireBuild } from '../release/ensure-build'
import { acquirePortalLock } from '../portal/portal-lock'
import { openDatabase } from '../database/open-database'
import { checkIdentity } from '../portal/identity'
import { runUntilStopped } from '../portal/shutdown'
import { requireMigrations } from '../database/require-migrations'
import { portalUrl } from '../database/role-urls'
import { serveRelease } from '../portal/serve'
import { readSettings, portalEnv } from '../portal/settings'

/** npm run serve: serves the current build on a migrated database. Writes only below DATA_DIR. */
export default function serve(): Promise<never> {
  return runUntilStopped(async () => {
    const settings = readSettings()
    checkIdentity(settings)
    const release = requireBuild()
    await acquirePortalLock(settings)
    await requireMigrations(await openDatabase(settings))
    return serveRelease(release, settings, portalEnv(settings, portalUrl(settings)))
  })
}
