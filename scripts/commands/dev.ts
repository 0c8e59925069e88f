import { bundlePortal, watchElements } from '../release/bundle'
import { acquirePortalLock } from '../portal/portal-lock'
import { superviseCluster } from '../postgres/supervise-cluster'
import { runUntilStopped } from '../portal/shutdown'
import { prepareContent } from '../portal/prepare'
import { serve } from '../portal/serve'
import { portalUrl } from '../database/role-urls'
import { readSettings, portalEnv } from '../portal/settings'

/** npm run dev: the portal with Next's development server. */
export default function dev(): Promise<never> {
  return runUntilStopped(async () => {
    const settings = readSettings()
    await acquirePortalLock(settings)
    await prepareContent(settings)
    const env = portalEnv(settings, portalUrl(settings))
    await bundlePortal('')
    await watchElements()
    const args = ['node_modules/next/dist/bin/next', 'dev', '--port', env.PORT ?? '']
    const development = {
      ...env,
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      // Names of scripts have no hash here, so copies of them would be stale.
      OFFLINE_READING: '0',
    }
    return Promise.race([serve(args, settings, development), superviseCluster(settings)])
  })
}
