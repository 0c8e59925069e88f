import { ensureBuild } from '../portal/build'
import { claimPortal } from '../portal/claim'
import { checkIdentity } from '../portal/identity'
import { keepCluster } from '../portal/keep-cluster'
import { live } from '../portal/lifetime'
import { prepareContent } from '../portal/prepare'
import { portalUrl } from '../portal/role-urls'
import { ALLOCATOR, instanceArgs, serve } from '../portal/serve'
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
    const served = serve(instanceArgs(settings.MEMORY_MB), settings, {
      ...env,
      ...ALLOCATOR,
      NODE_ENV: 'production',
    })
    return Promise.race([served, keepCluster(settings)])
  })
}
