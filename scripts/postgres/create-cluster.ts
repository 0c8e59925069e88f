import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { OperatorError } from '../run/operator-error.mjs'
import { freePort } from '../run/port.mjs'
import { writeAccess } from './access'
import { findBinaries } from './binaries'
import { chownToPostgres, runPostgres } from './postgres-user'
import { roleNames } from '../database/role-names'

// The built-in C.UTF-8 sorts by code point on every system and in every version. pg_trgm asks the libc locale
// what a letter is.
const localeArgs = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
]

// One syncfs() instead of an fsync for each of a thousand files.
const syncArgs = process.platform === 'linux' ? ['--sync-method=syncfs'] : []

/** Creates the cluster in a temporary folder and renames it when initdb has succeeded. Throws an OperatorError. */
export async function createCluster(dataDir: string, folder: string): Promise<void> {
  const { initdb } = await findBinaries()
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  chownToPostgres(draft)
  const access = writeAccess(dataDir, { port: await freePort() })
  const passwordFile = join(dataDir, 'postgres.password')
  writeAtomicallySync(passwordFile, access.others?.admin ?? '')
  chownToPostgres(passwordFile)
  const login = ['--username', roleNames.admin, '--auth=scram-sha-256', '--pwfile', passwordFile]
  const { code, output } = await runPostgres(
    initdb,
    ['-D', draft, ...login, ...localeArgs, ...syncArgs],
    draft,
  )
  rmSync(passwordFile)
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new OperatorError(`The embedded Postgres could not be made: ${firstError(output)}`)
  }
  renameSync(draft, folder)
}

function firstError(output: string): string {
  const lines = output.trim().split('\n')
  const line = lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1) ?? ''
  return line.trim()
}
