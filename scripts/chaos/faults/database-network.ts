import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, noImpact } from '../fault'

const OUTAGE_MS = 15_000
const SLOW_MS = 20_000

export const frozenConnections: Fault = {
  name: 'connections go silent',
  portal: 'external',
  bounds: noImpact,
  inject: ({ proxy }) => {
    proxy.freeze()
    return Promise.resolve([])
  },
}

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

export const databaseSlow: Fault = {
  name: 'a database that takes 2 s a round trip',
  portal: 'external',
  bounds: noImpact,
  inject: async ({ proxy }) => {
    proxy.delay(2000)
    await delay(SLOW_MS)
    proxy.delay(0)
    return []
  },
}
