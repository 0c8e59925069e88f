import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, noImpact } from '../fault'

const OUTAGE_MS = 15_000

export const databaseUnreachable: Fault = {
  name: 'a database that refuses connections',
  portal: 'external',
  bounds: noImpact,
  inject: async ({ proxy }) => {
    proxy.accept(false)
    await delay(OUTAGE_MS)
    proxy.accept(true)
    return []
  },
}
