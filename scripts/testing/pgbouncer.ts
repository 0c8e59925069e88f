import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitForConnection } from '../database/connection'
import { chownToPostgres, spawnPostgres } from '../postgres/postgres-user'
import { openDataFolder } from '../run/data-folder.mjs'
import { freePort } from '../run/port.mjs'
import { step } from '../run/progress.mjs'
import { aptGet, canInstall } from './apt'

const PROGRAM = '/usr/sbin/pgbouncer'

/** Installs Debian's package if it is missing and this is root. */
export async function hasPgBouncer(): Promise<boolean> {
  if (!existsSync(PROGRAM) && canInstall()) {
    await step('Installing PgBouncer (apt-get)', () =>
      aptGet(['install', '-y', '--no-install-recommends', 'pgbouncer']),
    )
  }
  return existsSync(PROGRAM)
}

export interface Pooler {
  url: string
  stop: () => Promise<void>
}

/** Starts PgBouncer in transaction mode with 4 connections to this database. */
export async function startPgBouncer(databaseUrl: string): Promise<Pooler> {
  const folder = openDataFolder(mkdtempSync(join(tmpdir(), 'xiaowen-pgbouncer-')))
  const { hostname, port, username, password, pathname } = new URL(databaseUrl)
  const pgbouncerPort = await freePort()
  const file = join(folder, 'pgbouncer.ini')
  writeFileSync(join(folder, 'users.txt'), `"${username}" "${decodeURIComponent(password)}"\n`)
  writeFileSync(
    file,
    `[databases]
* = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${pgbouncerPort}
unix_socket_dir =
auth_type = trust
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = 4
max_client_conn = 100
`,
  )
  for (const path of [folder, file, join(folder, 'users.txt')]) chownToPostgres(path)
  const child = spawnPostgres(PROGRAM, [file], folder, { stdio: 'ignore' })
  const url = new URL(databaseUrl)
  url.port = String(pgbouncerPort)
  if (!(await waitForConnection([url.href], 20_000)))
    throw new Error(`PgBouncer on ${pathname} does not answer`)
  return {
    url: url.href,
    stop: async () => {
      child.kill('SIGINT')
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
