import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, noImpact } from '../fault'

export const serverKilled: Fault = {
  name: 'kill -9 of the server',
  portal: 'embedded',
  bounds: { homeDownMs: 5000, recoveryMs: 15_000, requestMs: 15_000, mayChangeProcess: true },
  inject: ({ portal }) => {
    process.kill(portal.serverPid() ?? 0, 'SIGKILL')
    return Promise.resolve([])
  },
}

export const postmasterKilled: Fault = {
  name: 'kill -9 of the embedded postmaster',
  portal: 'embedded',
  bounds: noImpact,
  inject: ({ portal }) => {
    const file = join(portal.dataDir, 'postgres/postmaster.pid')
    process.kill(Number(readFileSync(file, 'utf8').split('\n', 1)[0]), 'SIGKILL')
    return Promise.resolve([])
  },
}

/** Postgres then terminates all backends and runs crash recovery. */
export const backendKilled: Fault = {
  name: 'kill -9 of one backend',
  portal: 'embedded',
  bounds: noImpact,
  inject: async ({ sql }) => {
    const [backend] = await sql<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'xiaowen' limit 1`,
    )
    process.kill(backend?.pid ?? 0, 'SIGKILL')
    return []
  },
}
