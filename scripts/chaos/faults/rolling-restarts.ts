import { clusterUrl, readAccess } from '../../postgres/access'
import { checkNginx } from '../../testing/nginx'
import { loadContent } from '../content'
import { type Fault, noImpact } from '../fault'
import { rollingRestarts } from '../rolling-restarts'

const RESTARTS = 10

/** Two more instances on the same database are restarted in turn while the first one keeps running. */
export const rollingRestartsFault: Fault = {
  name: 'rolling restarts behind nginx',
  portal: 'embedded',
  bounds: noImpact,
  inject: async ({ portal, sql }) => {
    checkNginx()
    const access = readAccess(portal.dataDir)
    if (!access) return ['the portal has no cluster']
    const content = await loadContent(sql)
    const { requests, failed, accepted } = await rollingRestarts(
      clusterUrl(access),
      content,
      RESTARTS,
    )
    const [row] = await sql<{ there: number }>(
      'select count(*)::int as there from reader.comment where text = any ($1::text[])',
      [accepted],
    )
    console.log(`  ${RESTARTS} restarts, ${requests} requests, ${failed.length} failed`)
    return [
      ...failed.slice(0, 10),
      ...(row?.there === accepted.length
        ? []
        : [`${row?.there} of ${accepted.length} comments are there`]),
    ]
  },
}
