import { type Fault, noImpact } from '../fault'
import { flood, unexpectedStatuses } from '../flood'

const SECONDS = 15
/** Responses per second. */
const MIN_RATE = 500

export const unknownAddresses: Fault = {
  name: 'made-up addresses',
  portal: 'external',
  bounds: noImpact,
  inject: async ({ portal }) => {
    const statuses = await flood(portal.url, SECONDS, (number) => `/wp-${number}/login.php`)
    const rate = (statuses.get(404) ?? 0) / SECONDS
    const slow = rate < MIN_RATE ? [`only ${Math.round(rate)} made-up addresses a second`] : []
    return [...unexpectedStatuses([404], statuses), ...slow]
  },
}
