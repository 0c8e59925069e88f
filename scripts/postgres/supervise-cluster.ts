import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { diskOf } from '@/lib/disk'
import type { Env } from '@/lib/env'
import { OperatorError } from '../run/operator-error.mjs'
import { acquireLock } from '../run/lock.mjs'
import { restartCluster } from './cluster'
import { RestartBackoff } from '@/lib/restart-backoff'
import { crashLoopMessage, delayOrAbort } from '../portal/restart-on-exit'
import { onShutdown, shutdownSignal } from '../portal/shutdown'
import { isPostmasterAlive } from './postmaster'

const CHECK_INTERVAL_MS = 250
const DISK_FULL_RETRY_MS = 1000

/**
 * Restarts the embedded Postgres whenever it exits, until this process is asked to stop; returns 0 then.
 * Throws an OperatorError when it crashes too often, but retries for as long as the disk is full.
 */
export async function superviseCluster(
  { DATABASE_URL: databaseUrl, DATA_DIR: dataDir }: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>,
  signal = shutdownSignal,
): Promise<number> {
  if (databaseUrl) return untilAborted(signal)
  const folder = join(dataDir, 'postgres')
  const backoff = new RestartBackoff()
  let restarting: Promise<unknown> = Promise.resolve()
  // Cleanups run in reverse order: a restart under way has to end before the cluster is stopped.
  onShutdown(async () => {
    await restarting
  })
  for (;;) {
    await delay(CHECK_INTERVAL_MS)
    if (signal.aborted) return 0
    const diskIsFull = (await diskOf(dataDir)).full
    if (isPostmasterAlive(folder)) {
      // Logged before Postgres crashes because of it.
      if (diskIsFull) logOnce(diskFullMessage(dataDir))
      continue
    }
    const full = diskIsFull || /No space left/.test(await failureOf(restarting))
    const pause = full ? DISK_FULL_RETRY_MS : backoff.next()
    if (pause === null)
      throw new OperatorError(
        crashLoopMessage('The embedded Postgres', await failureOf(restarting)),
      )
    logOnce(
      full ? diskFullMessage(dataDir) : 'the embedded Postgres ended by itself; starting it again.',
    )
    await delayOrAbort(pause, signal)
    restarting = restart(dataDir, folder, signal).catch((error: unknown) => error)
    if ((await restarting) === undefined) logOnce('the embedded Postgres is back.')
  }
}

async function restart(dataDir: string, folder: string, signal: AbortSignal): Promise<void> {
  const release = await acquireLock(join(dataDir, 'postgres.lock'), { wait: true })
  try {
    // Another command may have restarted it meanwhile.
    if (!signal.aborted && !isPostmasterAlive(folder)) await restartCluster(dataDir)
  } finally {
    release()
  }
}

/** Never restarts the operator's own Postgres. */
function untilAborted(signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(0)))
}

async function failureOf(reviving: Promise<unknown>): Promise<string> {
  const error = await reviving
  return error instanceof Error ? error.message : 'a signal or a fault of its own'
}

let lastLine = ''

/** Logs the line unless it was the last one too. */
function logOnce(line: string): void {
  if (line !== lastLine) console.error(`xiaowen: ${line}`)
  lastLine = line
}

function diskFullMessage(folder: string): string {
  return (
    `the disk of DATA_DIR (${folder}) is full, and Postgres can't write. ` +
    'Free some space: everything goes on by itself as soon as there is some.'
  )
}
