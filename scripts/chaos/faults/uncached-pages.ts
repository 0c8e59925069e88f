import { fill } from '../content'
import { type Fault, unnoticed } from '../fault'
import { flood, othersThan } from '../flood'

export const pagesUnread: Fault = {
  name: 'many pages that are not in memory',
  portal: 'external',
  bounds: unnoticed,
  happen: async ({ portal, sql }) => {
    await fill(sql)
    const long = 9_000_000_000_000
    const path = (number: number) => `/column/harbour/before/${long + number}-1`
    const pages = await flood(portal.url, 30, path)
    return othersThan([200, 503], pages)
  },
}
