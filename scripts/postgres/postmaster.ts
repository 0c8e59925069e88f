import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const TIMEOUT_MS = 5000

/** Whether the process in postmaster.pid is alive and is the postmaster of this folder. */
export function isPostmasterAlive(folder: string): boolean {
  const pid = readPid(folder)
  if (pid === null) return false
  return hasProc() ? readCommandLine(pid).includes(folder) : sendSignal(pid, 0)
}

/**
 * Removes the pid file and the orphaned backends of a dead postmaster, which would keep the next one from
 * starting. Linux only; elsewhere the backends exit when their statement ends.
 */
export async function removeStaleState(folder: string): Promise<void> {
  if (!hasProc()) return
  // Postgres removes a stale file itself, unless its pid now belongs to another process of the same user, as
  // after a container's restart.
  if (!isPostmasterAlive(folder)) rmSync(join(folder, 'postmaster.pid'), { force: true })
  await killOrphans(findPostgresProcesses(realpathSync(folder)))
}

/** A new postmaster does not start while old backends hold the shared memory. */
async function killOrphans(orphans: number[]): Promise<void> {
  const until = Date.now() + TIMEOUT_MS
  for (const pid of orphans) sendSignal(pid, 'SIGQUIT')
  while (orphans.some((pid) => sendSignal(pid, 0))) {
    if (Date.now() > until) for (const pid of orphans) sendSignal(pid, 'SIGKILL')
    await delay(20)
  }
}

function readPid(folder: string): number | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  return Number(readFileSync(file, 'utf8').split('\n', 1)[0]) || null
}

function hasProc(): boolean {
  return existsSync('/proc/self/cmdline')
}

/** Empty for a zombie. */
function readCommandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** Postgres runs in its data folder, so the working directory tells whose process it is. */
function findPostgresProcesses(folder: string): number[] {
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

/** Returns false when the process is gone, or is a zombie (signal 0). */
function sendSignal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name)
    return name !== 0 || !hasProc() || readCommandLine(pid) !== ''
  } catch {
    return false
  }
}
