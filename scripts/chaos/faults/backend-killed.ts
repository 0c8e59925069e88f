import { type Fault, noImpact } from '../fault'

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
