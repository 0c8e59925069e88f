import { ensureBuild, requireBuild } from '../release/ensure-build'
import { claimPortal } from '../portal/portal-lock'
import { checkIdentity } from '../portal/identity'
import { live } from '../portal/lifetime'
import { prepareContent } from '../portal/prepare'
import { portalUrl } from '../database/role-urls'
import { serveRelease } from '../portal/serve'
import { readSettings, runningEnv } from '../portal/settings'

/** npm start: the whole portal, until it is asked to stop. */
export default function start(): Promise<never> {
  return live(async () => {
    const settings = readSettings()
    checkIdentity(settings)
    await claimPortal(settings)
    await prepareContent(settings)
    const env = runningEnv(settings, portalUrl(settings))
    await ensureBuild(env)
    return serveRelease(requireBuild(), settings, env)
  })
}
