import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const PATIENCE_MS = 5000

/** Whether the Postgres of this folder runs, as far as its pid file tells. */
export function isPostmasterAlive(folder: string): boolean {
  const pid = pidIn(folder)
  if (pid === null) return false
  return hasProc() ? commandOf(pid).includes(folder) : signal(pid, 0)
}

/**
 * Removes what a postmaster that is no more would keep the next one from starting by. Linux; elsewhere its
 * backends end by themselves, when their statement is over.
 */
export async function clearRemains(folder: string): Promise<void> {
  if (!hasProc()) return
  // Postgres does so by itself, but not where the number now belongs to another process of the same user, as
  // happens after a container's restart.
  if (!isPostmasterAlive(folder)) rmSync(join(folder, 'postmaster.pid'), { force: true })
  await endOrphans(processesIn(realpathSync(folder)))
}

/** They hold the shared memory. */
async function endOrphans(orphans: number[]): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (const pid of orphans) signal(pid, 'SIGQUIT')
  while (orphans.some((pid) => signal(pid, 0))) {
    if (Date.now() > until) for (const pid of orphans) signal(pid, 'SIGKILL')
    await delay(20)
  }
}

function pidIn(folder: string): number | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  return Number(readFileSync(file, 'utf8').split('\n', 1)[0]) || null
}

function hasProc(): boolean {
  return existsSync('/proc/self/cmdline')
}

/** What has ended and was not taken note of has none. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** Programs of Postgres whose working directory this is: its own, and nobody else's. */
function processesIn(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => {
    try {
      const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '')
      return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  })
}

/** Whether there is still somebody to get it. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name)
    return name !== 0 || !hasProc() || commandOf(pid) !== ''
  } catch {
    return false
  }
}
