import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, unnoticed } from '../fault'

const SLOW_FOR = 20_000

export const databaseSlow: Fault = {
  name: 'a database that takes 2 s a round trip',
  portal: 'external',
  bounds: unnoticed,
  happen: async ({ proxy }) => {
    proxy.delay(2000)
    await delay(SLOW_FOR)
    proxy.delay(0)
    return []
  },
}
