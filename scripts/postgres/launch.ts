import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../run/operator-error.mjs'
import { freePort, isPortFree } from '../run/port.mjs'
import { probeUrls, writeAccess, type Access } from './access'
import { memorySettings } from './memory-settings'
import { waitForConnection } from '../database/connection'
import { findBinaries } from './binaries'
import { spawnPostgres } from './postgres-user'

const ATTEMPTS = 3
const STARTUP_TIMEOUT_MS = 120_000
const MAX_LOG_BYTES = 10_000_000

// At a broken check Postgres would print the row, its key and the statement: addresses, codes, comments. The portal logs
// the fault without them.
const privateLog = [
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
]

// TCP on loopback only: the path of DATA_DIR may exceed the length limit of a Unix socket's path.
const fixedOptions = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...privateLog]

/**
 * Starts Postgres on its last port and waits until it accepts connections. If the port is in use it gets
 * another, unless `keepPort`: clients know that one already. Throws an OperatorError.
 */
export async function launchPostgres(
  dataDir: string,
  last: Access,
  { settings = [] as string[], keepPort = false } = {},
): Promise<Access> {
  const log = join(dataDir, 'postgres.log')
  for (let attempt = 0; attempt < (keepPort ? 1 : ATTEMPTS); attempt += 1) {
    const reusesPort = keepPort || (await isPortFree(last.port, '127.0.0.1'))
    // The file is written only when the port changes: a restart has to work on a full disk.
    const access = reusesPort ? last : writeAccess(dataDir, { ...last, port: await freePort() })
    if (await launch(join(dataDir, 'postgres'), log, access, settings)) return access
  }
  throw new OperatorError(
    `The embedded Postgres did not start: ${lastFatalError(log)} (all of it: ${log})`,
  )
}

/** A child, so that no zombie is left, but detached: Ctrl-C in the terminal must not stop it before us. */
async function launch(
  folder: string,
  log: string,
  access: Access,
  settings: string[],
): Promise<boolean> {
  const { postgres } = await findBinaries()
  const options = [`port=${access.port}`, ...fixedOptions, ...memorySettings(), ...settings]
  const args = ['-D', folder, ...options.flatMap((option) => ['-c', option])]
  const output = openLog(log)
  const child = spawnPostgres(postgres, args, folder, {
    stdio: ['ignore', output, output],
    detached: true,
  })
  closeSync(output)
  child.unref()
  const ended = once(child, 'exit').then(() => false)
  return Promise.race([waitForConnection(probeUrls(access), STARTUP_TIMEOUT_MS), ended])
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > MAX_LOG_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

function lastFatalError(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n')
  const last = lines.findLast((line) => /FATAL|PANIC/.test(line))
  return last?.replace(/^.*(FATAL|PANIC):\s*/, '') ?? 'no reason given'
}
