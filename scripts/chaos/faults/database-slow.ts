import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, noImpact } from '../fault'

const DURATION_MS = 20_000

export const databaseSlow: Fault = {
  name: 'a database that takes 2 s a round trip',
  portal: 'external',
  bounds: noImpact,
  inject: async ({ proxy }) => {
    proxy.delay(2000)
    await delay(DURATION_MS)
    proxy.delay(0)
    return []
  },
}
