import { ensureBuild, requireBuild } from '../release/ensure-build'
import { acquirePortalLock } from '../portal/portal-lock'
import { checkIdentity } from '../portal/identity'
import { runUntilStopped } from '../portal/shutdown'
import { prepareContent } from '../portal/prepare'
import { portalUrl } from '../database/role-urls'
import { serveRelease } from '../portal/serve'
import { readSettings, portalEnv } from '../portal/settings'

/** npm start: prepares everything and serves until it is asked to stop. */
export default function start(): Promise<never> {
  return runUntilStopped(async () => {
    const settings = readSettings()
    checkIdentity(settings)
    await acquirePortalLock(settings)
    await prepareContent(settings)
    const env = portalEnv(settings, portalUrl(settings))
    await ensureBuild(env)
    return serveRelease(requireBuild(), settings, env)
  })
}
