import { join } from 'node:path'
import type { Env } from '@/lib/env'
import { acquireLock } from '../run/lock.mjs'
import { checkPort } from '../run/port.mjs'

/** One portal a data folder and a port. Asked again here, now that all settings are checked. */
export async function claimPortal({
  DATA_DIR: dataDir,
  PORT: port,
  HOST: host,
}: Env): Promise<void> {
  await acquireLock(join(dataDir, 'start.lock'))
  await checkPort(port, host)
}
