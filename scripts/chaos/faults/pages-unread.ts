import { type Fault, unnoticed } from '../fault'
import { flood, othersThan } from '../flood'

export const pagesUnread: Fault = {
  name: 'many pages that are not in memory',
  portal: 'external',
  bounds: unnoticed,
  happen: async ({ portal }) => {
    const long = 9_000_000_000_000
    const pages = await flood(portal.url, 30, (number) => `/videos/before/${long + number}-1`)
    return othersThan([200, 503], pages)
  },
}
