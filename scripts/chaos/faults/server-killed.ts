import type { Fault } from '../fault'

export const serverKilled: Fault = {
  name: 'kill -9 of the server',
  portal: 'embedded',
  bounds: { homeDownMs: 5000, recoveryMs: 15_000, requestMs: 15_000, mayChangeProcess: true },
  inject: ({ portal }) => {
    process.kill(portal.serverPid() ?? 0, 'SIGKILL')
    return Promise.resolve([])
  },
}
