import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitForConnection, withClient } from '../database/connection'
import { ensureRoles } from '../database/create-roles'
import { chownToPostgres, runPostgres, spawnPostgres } from '../postgres/postgres-user'
import { roleNames } from '../database/role-names'
import { openDataFolder } from '../run/data-folder.mjs'
import { freePort } from '../run/port.mjs'

export interface PostgresServer {
  /** Both to the database postgres: as the owner, and as the role `portal`. */
  url: string
  portalUrl: string
  stop: () => Promise<void>
}

/** Starts a Postgres of any version from the programs in `bin`. */
export async function startPostgresServer(
  bin: string,
  settings: string[],
): Promise<PostgresServer> {
  const folder = openDataFolder(mkdtempSync(join(tmpdir(), 'xiaowen-postgres-')))
  const data = join(folder, 'data')
  chownToPostgres(folder)
  const port = await freePort()
  const init = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  const { code, output } = await runPostgres(join(bin, 'initdb'), [...init, '--no-sync'], folder)
  if (code !== 0) throw new Error(`initdb of ${bin} failed: ${output}`)
  const options = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
  const args = ['-D', data, ...[...options, ...settings].flatMap((option) => ['-c', option])]
  const child = spawnPostgres(join(bin, 'postgres'), args, folder, { stdio: 'ignore' })
  const urlOf = (role: string) => `postgresql://${role}@127.0.0.1:${port}/postgres`
  if (!(await waitForConnection([urlOf(roleNames.admin)], 30_000)))
    throw new Error(`the Postgres of ${bin} does not answer`)
  await withClient(urlOf(roleNames.admin), (client) =>
    ensureRoles(client, { password: '', others: null }),
  )
  return {
    url: urlOf(roleNames.owner),
    portalUrl: urlOf(roleNames.portal),
    stop: async () => {
      child.kill('SIGINT')
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
