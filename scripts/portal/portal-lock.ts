import { join } from 'node:path'
import type { Env } from '@/lib/env'
import { acquireLock } from '../run/lock.mjs'
import { checkPort } from '../run/port.mjs'

/** One portal per data folder and port. Repeats the check of run/command.mjs with validated settings. */
export async function acquirePortalLock({
  DATA_DIR: dataDir,
  PORT: port,
  HOST: host,
}: Env): Promise<void> {
  await acquireLock(join(dataDir, 'start.lock'))
  await checkPort(port, host)
}
