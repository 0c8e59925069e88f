import { Agent } from 'node:http'
import { ask } from './http-client'

/** Beside those of the load (ask.ts). */
const CONNECTIONS = 24

/** Asks for one made path after the other over so many connections; how often each status came. */
export async function flood(
  url: string,
  seconds: number,
  pathOf: (number: number) => string,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  // The readers beside it have connections of their own.
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const until = performance.now() + seconds * 1000
  let number = 0
  const loops = Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < until) {
      const { status } = await ask(url + pathOf((number += 1)), { agent })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  })
  await Promise.all(loops)
  agent.destroy()
  return statuses
}

/** A line where there was a status that is none of these. */
export function othersThan(allowed: number[], statuses: Map<number, number>): string[] {
  const others = [...statuses].filter(([status]) => !allowed.includes(status))
  return others.map(([status, times]) => `${times} times ${status}`)
}
