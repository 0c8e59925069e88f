import { Agent } from 'node:http'
import { sendRequest } from './http-client'

const CONNECTIONS = 24

/** Requests generated paths over CONNECTIONS connections. Returns the number of responses by status. */
export async function flood(
  url: string,
  seconds: number,
  pathOf: (number: number) => string,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  // Its own agent, so that it does not take the connections of the load.
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const until = performance.now() + seconds * 1000
  let number = 0
  const loops = Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < until) {
      const { status } = await sendRequest(url + pathOf((number += 1)), { agent })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  })
  await Promise.all(loops)
  agent.destroy()
  return statuses
}

export function unexpectedStatuses(allowed: number[], statuses: Map<number, number>): string[] {
  const others = [...statuses].filter(([status]) => !allowed.includes(status))
  return others.map(([status, times]) => `${times} times ${status}`)
}
