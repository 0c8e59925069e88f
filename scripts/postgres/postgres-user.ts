import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chownSync } from 'node:fs'
import { Fault } from '../run/operator-error.mjs'

interface User {
  uid: number
  gid: number
}

/** Says what is done as root, before it is done. */
export function announceRoot(): void {
  if (process.getuid?.() !== 0) return
  const made = lookUp() ? '' : ', which is made now (useradd --system)'
  console.error(
    `xiaowen: running as root; Postgres, which refuses that, runs as the user postgres${made}.`,
  )
}

/** Gives a file or folder to the user that Postgres runs as. */
export function giveToPostgres(path: string): void {
  const user = postgresUser()
  if (user) chownSync(path, user.uid, user.gid)
}

/**
 * Starts a Postgres program that works on `folder`: as ourselves, or when we are root, which
 * Postgres refuses, as the user postgres.
 */
export function spawnPostgres(
  program: string,
  args: string[],
  folder: string,
  options: SpawnOptions,
): ChildProcess {
  const user = postgresUser()
  // The user postgres may not be allowed into the folder that root works in.
  const anywhere = { cwd: '/', ...options }
  if (!user || canReach(program, folder, user))
    return spawn(program, args, { ...user, ...anywhere })
  return spawn('setpriv', [...privileged(user, folder), program, ...args], anywhere)
}

/** Runs one to its end. Returns its exit code and what it said. */
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

let known: User | undefined

/** The user to be instead of root; made if the system has none. undefined: we are not root. */
function postgresUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  known ??= lookUp()
  if (known) return known
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  known = lookUp()
  if (known) return known
  throw new Fault(
    'Postgres does not run as root, and no user "postgres" could be made. ' +
      'Run this as an ordinary user, or set DATABASE_URL to a Postgres of yours.',
  )
}

function lookUp(): User | undefined {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  const [uid, gid] = ids.map(({ status, stdout }) => (status === 0 ? Number(stdout) : NaN))
  return uid && gid ? { uid, gid } : undefined
}

function canReach(program: string, folder: string, user: User): boolean {
  return spawnSync(program, ['--version'], { cwd: folder, ...user }).status === 0
}

/**
 * Below a folder that only root may enter (a clone in /root), postgres can reach neither its
 * programs nor its data. It then keeps the one capability that opens them.
 */
function privileged({ uid, gid }: User, folder: string): string[] {
  const capability = '+dac_override'
  const args = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    // access(2), by which initdb looks for postgres, would not count the capability without this bit.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
  ]
  if (spawnSync('setpriv', [...args, 'true']).status === 0) return args
  throw new Fault(
    `The user postgres may not enter ${folder}. ` +
      'Move the clone and DATA_DIR out of a folder that is root’s alone, or run as an ordinary user.',
  )
}
