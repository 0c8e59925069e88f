import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startCluster, stopCluster } from '../portal/cluster'
import { clusterUrl } from '../portal/cluster-access'
import { withClient } from '../portal/connection'
import { migrate } from '../portal/migrate'
import { openDataFolder } from '../run/data-folder.mjs'
import { TEMPLATE } from './template'

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
  }
}

// What is in it is thrown away, so it need not outlive a power cut.
const careless = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
]

/** One real Postgres for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = openDataFolder(mkdtempSync(join(tmpdir(), 'xiaowen-test-')))
  const access = await startCluster(dataDir, careless)
  const cluster = clusterUrl(access, 'postgres')
  await withClient(cluster, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
  await migrate(clusterUrl(access, TEMPLATE))
  project.provide('clusterUrl', cluster)
  return async () => {
    await stopCluster(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
