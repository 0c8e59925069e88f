import { clusterUrl, readAccess } from '../../postgres/access'
import { checkNginx } from '../../testing/nginx'
import { fill } from '../content'
import { type Fault, unnoticed } from '../fault'
import { rollingRestarts } from '../rolling-restarts'

const RESTARTS = 10

/** Of two more instances on the same database, with readers of their own; the first one goes on beside them. */
export const rollingRestartsFault: Fault = {
  name: 'rolling restarts behind nginx',
  portal: 'embedded',
  bounds: unnoticed,
  happen: async ({ portal, sql }) => {
    checkNginx()
    const access = readAccess(portal.dataDir)
    if (!access) return ['the portal has no cluster']
    const content = await fill(sql)
    const { asked, failed, taken } = await rollingRestarts(clusterUrl(access), content, RESTARTS)
    const [row] = await sql<{ there: number }>(
      'select count(*)::int as there from reader.comment where text = any ($1::text[])',
      [taken],
    )
    console.log(`  ${RESTARTS} restarts, ${asked} requests, ${failed.length} failed`)
    return [
      ...failed.slice(0, 10),
      ...(row?.there === taken.length
        ? []
        : [`${row?.there} of ${taken.length} comments are there`]),
    ]
  },
}
