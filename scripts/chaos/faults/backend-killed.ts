import { type Fault, unnoticed } from '../fault'

/** Postgres ends all its backends when one dies that way, and recovers. */
export const backendKilled: Fault = {
  name: 'kill -9 of one backend',
  portal: 'embedded',
  bounds: unnoticed,
  happen: async ({ sql }) => {
    const [backend] = await sql<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'xiaowen' limit 1`,
    )
    process.kill(backend?.pid ?? 0, 'SIGKILL')
    return []
  },
}
