import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../run/operator-error.mjs'
import { freePort, isPortFree } from '../run/port.mjs'
import { anyUrl, writeAccess, type Access } from './access'
import { memory } from './memory-settings'
import { connects } from '../database/connection'
import { findBinaries } from './binaries'
import { spawnPostgres } from './postgres-user'

const ATTEMPTS = 3
const PATIENCE_MS = 120_000
const LOG_BYTES = 10_000_000

// Only this machine, only by TCP: our path may be longer than a socket's may be.
const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']

/**
 * Starts Postgres on its last port and waits until it answers. If that is taken it gets another, unless it is
 * `inUse`: then others know the port. Throws a Fault.
 */
export async function launchPostgres(
  dataDir: string,
  last: Access,
  { settings = [] as string[], inUse = false } = {},
): Promise<Access> {
  const log = join(dataDir, 'postgres.log')
  for (let attempt = 0; attempt < (inUse ? 1 : ATTEMPTS); attempt += 1) {
    const keep = inUse || (await isPortFree(last.port, '127.0.0.1'))
    // A disk that is full takes not even a small file, and need not.
    const access = keep ? last : writeAccess(dataDir, { ...last, port: await freePort() })
    if (await launch(join(dataDir, 'postgres'), log, access, settings)) return access
  }
  throw new Fault(`The embedded Postgres did not start: ${lastReason(log)} (all of it: ${log})`)
}

/** Our child, so that no dead process is left, yet in no terminal: it stops when we stop it. */
async function launch(
  folder: string,
  log: string,
  access: Access,
  settings: string[],
): Promise<boolean> {
  const { postgres } = await findBinaries()
  const options = [`port=${access.port}`, ...always, ...memory(), ...settings]
  const args = ['-D', folder, ...options.flatMap((option) => ['-c', option])]
  const output = openLog(log)
  const child = spawnPostgres(postgres, args, folder, {
    stdio: ['ignore', output, output],
    detached: true,
  })
  closeSync(output)
  child.unref()
  const ended = once(child, 'exit').then(() => false)
  return Promise.race([connects(anyUrl(access), PATIENCE_MS), ended])
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

function lastReason(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n')
  const last = lines.findLast((line) => /FATAL|PANIC/.test(line))
  return last?.replace(/^.*(FATAL|PANIC):\s*/, '') ?? 'no reason given'
}
