import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../database/connection'
import { openDataFolder } from '../run/data-folder.mjs'
import { makeTempDataDir } from '../testing/command'
import { clusterUrl } from './access'
import { startCluster, stopCluster } from './cluster'

const MAIL = 'reader-7f@example.org'

let dataDir: string
let url: string

beforeAll(async () => {
  dataDir = openDataFolder(makeTempDataDir())
  url = clusterUrl(await startCluster(dataDir), 'postgres', 'admin')
  await run('create table letter (email text unique not null, n int check (n > 0))')
  await run(`insert into letter values ('${MAIL}', 1)`)
})

afterAll(async () => {
  await stopCluster(dataDir)
  rmSync(dataDir, { recursive: true })
})

test.each([
  ['a check', `insert into letter values ($1, -1)`, 'letter_n_check'],
  ['a key', `insert into letter values ($1, 2)`, 'letter_email_key'],
  ['a missing value', `insert into letter (n) select 3 where $1 <> ''`, 'not-null constraint'],
  ['a division', `select email, n / 0 from letter where email = $1`, 'division by zero'],
])('Postgres’ log names %s that failed, and no row', async (_, statement, fault) => {
  await expect(run(statement, [MAIL])).rejects.toThrow(fault)
  const log = () => readFileSync(join(dataDir, 'postgres.log'), 'utf8')
  await expect.poll(log).toContain(fault)
  expect(log()).not.toMatch(/7f|DETAIL|STATEMENT|CONTEXT/)
})

async function run(sql: string, values?: unknown[]): Promise<void> {
  await withClient(url, (client) => client.query(sql, values))
}
