import type { Fault } from '../fault'

export const serverKilled: Fault = {
  name: 'kill -9 of the server',
  portal: 'embedded',
  bounds: { home: 5000, recovery: 15_000, longest: 15_000, mayChangeProcess: true },
  happen: ({ portal }) => {
    process.kill(portal.server() ?? 0, 'SIGKILL')
    return Promise.resolve([])
  },
}
