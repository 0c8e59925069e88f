import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chownSync } from 'node:fs'
import { OperatorError } from '../run/operator-error.mjs'

interface User {
  uid: number
  gid: number
}

export function logRunningAsRoot(): void {
  if (process.getuid?.() !== 0) return
  const note = findPostgresUser() ? '' : ', which is made now (useradd --system)'
  console.error(
    `xiaowen: running as root; Postgres, which refuses that, runs as the user postgres${note}.`,
  )
}

export function chownToPostgres(path: string): void {
  const user = postgresUser()
  if (user) chownSync(path, user.uid, user.gid)
}

/** Starts a Postgres program on `folder`: as this user, or as the user postgres when this is root. */
export function spawnPostgres(
  program: string,
  args: string[],
  folder: string,
  options: SpawnOptions,
): ChildProcess {
  const user = postgresUser()
  // The user postgres may have no access to root's working directory.
  const defaults = { cwd: '/', ...options }
  if (!user || canReach(program, folder, user))
    return spawn(program, args, { ...user, ...defaults })
  return spawn('setpriv', [...capabilityArgs(user, folder), program, ...args], defaults)
}

export async function runPostgres(
  program: string,
  args: string[],
  folder: string,
): Promise<{ code: number; output: string }> {
  const child = spawnPostgres(program, args, folder, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => (output += String(chunk)))
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, output }
}

let cachedUser: User | undefined

/** The user postgres, created if it is missing. undefined: this process is not root. */
function postgresUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  cachedUser ??= findPostgresUser()
  if (cachedUser) return cachedUser
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  cachedUser = findPostgresUser()
  if (cachedUser) return cachedUser
  throw new OperatorError(
    'Postgres does not run as root, and no user "postgres" could be made. ' +
      'Run this as an ordinary user, or set DATABASE_URL to a Postgres of yours.',
  )
}

function findPostgresUser(): User | undefined {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  const [uid, gid] = ids.map(({ status, stdout }) => (status === 0 ? Number(stdout) : NaN))
  return uid && gid ? { uid, gid } : undefined
}

function canReach(program: string, folder: string, user: User): boolean {
  return spawnSync(program, ['--version'], { cwd: folder, ...user }).status === 0
}

/**
 * Below a folder that only root may enter (a clone in /root) the user postgres reaches neither its programs
 * nor its data, so it keeps CAP_DAC_OVERRIDE.
 */
function capabilityArgs({ uid, gid }: User, folder: string): string[] {
  const capability = '+dac_override'
  const args = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    // Without this bit access(2), by which initdb looks for postgres, ignores the capability.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
  ]
  if (spawnSync('setpriv', [...args, 'true']).status === 0) return args
  throw new OperatorError(
    `The user postgres may not enter ${folder}. ` +
      'Move the clone and DATA_DIR out of a folder that is root’s alone, or run as an ordinary user.',
  )
}
