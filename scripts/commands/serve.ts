import { requireBuild } from '../release/ensure-build'
import { claimPortal } from '../portal/portal-lock'
import { openDatabase } from '../database/open-database'
import { checkIdentity } from '../portal/identity'
import { live } from '../portal/lifetime'
import { requireMigrations } from '../database/require-migrations'
import { portalUrl } from '../database/role-urls'
import { serveRelease } from '../portal/serve'
import { readSettings, runningEnv } from '../portal/settings'

/** npm run serve: what was built, on a database that was migrated. Writes below DATA_DIR alone. */
export default function serve(): Promise<never> {
  return live(async () => {
    const settings = readSettings()
    checkIdentity(settings)
    const release = requireBuild()
    await claimPortal(settings)
    await requireMigrations(await openDatabase(settings))
    return serveRelease(release, settings, runningEnv(settings, portalUrl(settings)))
  })
}
