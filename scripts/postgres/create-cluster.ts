import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { Fault } from '../run/operator-error.mjs'
import { freePort } from '../run/port.mjs'
import { writeAccess } from './access'
import { findBinaries } from './binaries'
import { giveToPostgres, runPostgres } from './postgres-user'
import { roleNames } from '../database/role-names'

// The built-in C.UTF-8 sorts by code point, the same on every system and in every version. The
// system's is for pg_trgm, which asks it what a letter is.
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
]

// One call for the whole file system instead of one for each of a thousand files.
const sync = process.platform === 'linux' ? ['--sync-method=syncfs'] : []

/** Makes a cluster beside its place and moves it there when it is whole. Throws a Fault. */
export async function createCluster(dataDir: string, folder: string): Promise<void> {
  const { initdb } = await findBinaries()
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveToPostgres(draft)
  const access = writeAccess(dataDir, { port: await freePort() })
  const passwordFile = join(dataDir, 'postgres.password')
  writeAtomicallySync(passwordFile, access.others?.admin ?? '')
  giveToPostgres(passwordFile)
  const login = ['--username', roleNames.admin, '--auth=scram-sha-256', '--pwfile', passwordFile]
  const { code, output } = await runPostgres(
    initdb,
    ['-D', draft, ...login, ...locale, ...sync],
    draft,
  )
  rmSync(passwordFile)
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Fault(`The embedded Postgres could not be made: ${reason(output)}`)
  }
  renameSync(draft, folder)
}

function reason(output: string): string {
  const lines = output.trim().split('\n')
  const telling = lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1) ?? ''
  return telling.trim()
}
