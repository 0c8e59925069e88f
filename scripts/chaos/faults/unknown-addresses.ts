import { type Fault, unnoticed } from '../fault'
import { flood, othersThan } from '../flood'

const SECONDS = 15
/** For each second. */
const FEWEST = 500

export const addressesMadeUp: Fault = {
  name: 'made-up addresses',
  portal: 'external',
  bounds: unnoticed,
  happen: async ({ portal }) => {
    const statuses = await flood(portal.url, SECONDS, (number) => `/wp-${number}/login.php`)
    const rate = (statuses.get(404) ?? 0) / SECONDS
    const slow = rate < FEWEST ? [`only ${Math.round(rate)} made-up addresses a second`] : []
    return [...othersThan([404], statuses), ...slow]
  },
}
