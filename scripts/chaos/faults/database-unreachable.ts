import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, unnoticed } from '../fault'

const AWAY_FOR = 15_000

export const databaseAway: Fault = {
  name: 'a database that refuses connections',
  portal: 'external',
  bounds: unnoticed,
  happen: async ({ proxy }) => {
    proxy.accept(false)
    await delay(AWAY_FOR)
    proxy.accept(true)
    return []
  },
}
