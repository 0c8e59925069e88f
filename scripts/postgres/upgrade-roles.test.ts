import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { makeTempDataDir } from '../testing/command'
import { openDataFolder } from '../run/data-folder.mjs'
import { freePort } from '../run/port.mjs'
import { startCluster, stopCluster } from './cluster'
import { addRolePasswords, clusterUrl, readAccess, writeAccess } from './access'
import { launchPostgres } from './launch'
import { ensureDatabase } from './cluster-roles'
import { withClient } from '../database/connection'
import { migrate } from '../database/migrate'
import { findBinaries } from './binaries'
import { chownToPostgres, runPostgres } from './postgres-user'

let dataDir: string

beforeAll(async () => {
  dataDir = openDataFolder(makeTempDataDir())
  await makeOldCluster()
})

afterAll(async () => {
  await stopCluster(dataDir)
  rmSync(dataDir, { recursive: true })
})

/** Members of extensions stay with the superuser. */
const ownersSql = `SELECT count(*)::int AS rows, pg_get_userbyid(whose) AS owner FROM (
    SELECT relowner AS whose, relnamespace AS space, oid FROM pg_class
    UNION ALL SELECT proowner, pronamespace, oid FROM pg_proc
    UNION ALL SELECT typowner, typnamespace, oid FROM pg_type
    UNION ALL SELECT nspowner, oid, oid FROM pg_namespace WHERE nspname <> 'public'
  ) o JOIN pg_namespace n ON n.oid = o.space
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e') GROUP BY whose`

test('a data folder of an earlier version is upgraded in place, also when an upgrade was killed half-way', async () => {
  const [before] = await query<{ rows: number; owner: string }>('owner', ownersSql)
  expect(before?.owner).toBe('xiaowen')
  // Killed after the passwords were written.
  addRolePasswords(dataDir, readClusterAccess())
  await startCluster(dataDir)
  expect(await query('owner', ownersSql)).toEqual([before])
  expect(
    await query('owner', 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user'),
  ).toEqual([{ rolsuper: false }])
  // Killed before the tables were reassigned.
  await query(
    'admin',
    'ALTER DATABASE xiaowen OWNER TO postgres; ALTER TABLE story OWNER TO postgres',
  )
  await startCluster(dataDir)
  await ensureDatabase(readClusterAccess())
  expect(await query('owner', ownersSql)).toEqual([before])
  expect(await migrate(clusterUrl(readClusterAccess()))).toBe(0)
  expect(await query('portal', 'SELECT title FROM story')).toEqual([{ title: '旧闻' }])
  expect(
    await query('admin', "SELECT rolname FROM pg_roles WHERE rolsuper AND rolname !~ '^pg_'"),
  ).toEqual([{ rolname: 'postgres' }])
})

/** As earlier versions created it: initdb's superuser is called xiaowen and owns everything. */
async function makeOldCluster(): Promise<void> {
  const folder = join(dataDir, 'postgres')
  mkdirSync(folder, { mode: 0o700 })
  chownToPostgres(folder)
  const access = writeAccess(dataDir, { port: await freePort(), others: null })
  const passwordFile = join(dataDir, 'postgres.password')
  writeAtomicallySync(passwordFile, access.password)
  chownToPostgres(passwordFile)
  const { initdb } = await findBinaries()
  const login = ['--username=xiaowen', '--auth=scram-sha-256', '--pwfile', passwordFile]
  await runPostgres(
    initdb,
    ['-D', folder, ...login, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    folder,
  )
  await launchPostgres(dataDir, access, { settings: ['fsync=off'] })
  await withClient(clusterUrl(readClusterAccess(), 'postgres'), (client) =>
    client.query('CREATE DATABASE xiaowen'),
  )
  await migrate(clusterUrl(readClusterAccess()))
  await query('owner', "INSERT INTO story (title) VALUES ('旧闻')")
}

function readClusterAccess() {
  const access = readAccess(dataDir)
  if (!access) throw new Error('no cluster')
  return access
}

async function query<Row extends object>(role: 'owner' | 'admin' | 'portal', sql: string) {
  return withClient(clusterUrl(readClusterAccess(), 'xiaowen', role), async (client) => {
    const result = await client.query<Row>(sql)
    return result.rows
  })
}
