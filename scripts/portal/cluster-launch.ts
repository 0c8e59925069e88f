import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  fchmodSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../run/fault.mjs'
import { freePort, isPortFree } from '../run/port.mjs'
import { anyUrl, writeAccess, type Access } from './cluster-access'
import { memory } from './cluster-memory'
import { connects } from './connection'
import { findBinaries } from './postgres-binaries'
import { spawnPostgres } from './postgres-user'

const ATTEMPTS = 3
const PATIENCE_MS = 120_000
const LOG_BYTES = 10_000_000

// Only this machine, only by TCP: our path may be longer than a socket's may be.
const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']

/** Starts Postgres on its last port, or on another if that is taken, and waits until it answers. */
export async function launchPostgres(
  dataDir: string,
  folder: string,
  last: Access,
  settings: string[],
): Promise<Access> {
  const log = join(dataDir, 'postgres.log')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = (await isPortFree(last.port, '127.0.0.1')) ? last.port : await freePort()
    // A disk that is full takes not even a small file, and need not.
    const access = port === last.port ? last : writeAccess(dataDir, { ...last, port })
    if (await launch(folder, log, access, settings)) return access
  }
  throw new Fault(`The embedded Postgres did not start: ${lastReason(log)} (all of it: ${log})`)
}

/** Starts it once, on the port that its users have. Throws a Fault. */
export async function relaunchPostgres(
  dataDir: string,
  folder: string,
  access: Access,
): Promise<void> {
  const log = join(dataDir, 'postgres.log')
  if (await launch(folder, log, access, [])) return
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
  const output = openLog(log)
  const args = ['-D', folder, ...options.flatMap((option) => ['-c', option])]
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
  const log = openSync(file, 'a', 0o600)
  fchmodSync(log, 0o600)
  return log
}

function lastReason(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n')
  return (
    lines.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*(FATAL|PANIC):\s*/, '') ??
    'no reason given'
  )
}
