import { bundlePortal, watchElements } from '../release/bundle'
import { claimPortal } from '../portal/portal-lock'
import { keepCluster } from '../postgres/supervise-cluster'
import { live } from '../portal/lifetime'
import { prepareContent } from '../portal/prepare'
import { serve } from '../portal/serve'
import { portalUrl } from '../database/role-urls'
import { readSettings, runningEnv } from '../portal/settings'

/** npm run dev: the portal with Next's development server. */
export default function dev(): Promise<never> {
  return live(async () => {
    const settings = readSettings()
    await claimPortal(settings)
    await prepareContent(settings)
    const env = runningEnv(settings, portalUrl(settings))
    await bundlePortal()
    await watchElements()
    const args = ['node_modules/next/dist/bin/next', 'dev', '--port', env.PORT ?? '']
    const development = { ...env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' }
    return Promise.race([serve(args, settings, development), keepCluster(settings)])
  })
}
