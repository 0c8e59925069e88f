import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { diskOf } from '@/lib/disk'
import type { Env } from '@/lib/env'
import { Fault } from '../run/operator-error.mjs'
import { acquireLock } from '../run/lock.mjs'
import { restartCluster } from './cluster'
import { RestartBackoff } from '@/lib/restart-backoff'
import { diskFull } from './disk'
import { tooOften, waitOrStop } from '../portal/restart-on-exit'
import { atEnd, stopping } from '../portal/lifetime'
import { isPostmasterAlive } from './postmaster'

const LOOK_EVERY = 250
/** Between two tries while its disk is full. */
const FULL_EVERY = 1000

/**
 * Starts the embedded Postgres again whenever it has died, ours or one that was taken over, until this process is
 * asked to stop (0). Throws a Fault when that happens too often; a full disk is waited for.
 */
export async function keepCluster(
  { DATABASE_URL: url, DATA_DIR: dataDir }: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>,
  signal = stopping,
): Promise<number> {
  if (url) return untilAborted(signal)
  const folder = join(dataDir, 'postgres')
  const deaths = new RestartBackoff()
  let reviving: Promise<unknown> = Promise.resolve()
  // Registered last, so it comes first: nobody stops a cluster that is being started.
  atEnd(async () => {
    await reviving
  })
  for (;;) {
    await delay(LOOK_EVERY)
    if (signal.aborted) return 0
    const noRoom = diskOf(dataDir).full
    if (isPostmasterAlive(folder)) {
      // Said before Postgres ends by it.
      if (noRoom) sayOnce(diskFull(dataDir))
      continue
    }
    const full = noRoom || /No space left/.test(await reason(reviving))
    const pause = full ? FULL_EVERY : deaths.next()
    if (pause === null) throw new Fault(tooOften('The embedded Postgres', await reason(reviving)))
    sayOnce(full ? diskFull(dataDir) : 'the embedded Postgres ended by itself; starting it again.')
    await waitOrStop(pause, signal)
    reviving = revive(dataDir, folder, signal).catch((error: unknown) => error)
    if ((await reviving) === undefined) sayOnce('the embedded Postgres is back.')
  }
}

async function revive(dataDir: string, folder: string, signal: AbortSignal): Promise<void> {
  const release = await acquireLock(join(dataDir, 'postgres.lock'), { wait: true })
  try {
    // Another command may have been quicker.
    if (!signal.aborted && !isPostmasterAlive(folder)) await restartCluster(dataDir)
  } finally {
    release()
  }
}

/** An operator's own Postgres is theirs to start. */
function untilAborted(signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(0)))
}

async function reason(reviving: Promise<unknown>): Promise<string> {
  const error = await reviving
  return error instanceof Error ? error.message : 'a signal or a fault of its own'
}

let said = ''

/** The same line once, however often it is tried. */
function sayOnce(line: string): void {
  if (line !== said) console.error(`xiaowen: ${line}`)
  said = line
}
