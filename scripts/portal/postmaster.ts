import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Removes the pid file of a Postgres that is no more. Postgres does so by itself, but not where the
 * number now belongs to another process of the same user, as happens after a container's restart.
 */
export function clearStalePid(folder: string): void {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0])
  const program = `/proc/${pid}/cmdline`
  if (!existsSync('/proc/self/cmdline')) return
  if (existsSync(program) && readFileSync(program, 'utf8').includes(folder)) return
  rmSync(file)
}
