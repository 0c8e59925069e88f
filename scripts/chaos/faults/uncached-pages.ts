import { loadContent } from '../content'
import { type Fault, noImpact } from '../fault'
import { flood, unexpectedStatuses } from '../flood'

export const uncachedPages: Fault = {
  name: 'many pages that are not in memory',
  portal: 'external',
  bounds: noImpact,
  inject: async ({ portal, sql }) => {
    await loadContent(sql)
    const long = 9_000_000_000_000
    const path = (number: number) => `/column/harbour/before/${long + number}-1`
    const pages = await flood(portal.url, 30, path)
    return unexpectedStatuses([200, 503], pages)
  },
}
