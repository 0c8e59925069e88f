import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startCluster, stopCluster } from '../postgres/cluster'
import { clusterUrl } from '../postgres/access'
import { withClient } from '../database/connection'
import { migrate } from '../database/migrate'
import { bundleWorkers } from '../release/bundle'
import { openDataFolder } from '../run/data-folder.mjs'
import { startPostgresServer, type PostgresServer } from './postgres-server'
import { TEMPLATE } from './template'

declare module 'vitest' {
  interface ProvidedContext {
    /** Both to the database postgres: as the owner, and as the role `portal`. */
    clusterUrl: string
    portalUrl: string
  }
}

// The data need not survive a crash.
const fastSettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  // Each dropped or truncated table is looked for in all of them.
  'shared_buffers=128MB',
]

/**
 * Starts one Postgres for the whole run: the embedded one, or that of TEST_POSTGRES_BIN; and bundles the workers that
 * parse long bodies and pastes, since unit tests run before the build.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await bundleWorkers()
  const bin = process.env.TEST_POSTGRES_BIN
  const { url, portalUrl, stop } = bin
    ? await startPostgresServer(bin, fastSettings)
    : await startEmbedded()
  await withClient(url, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
  const template = new URL(url)
  template.pathname = TEMPLATE
  await migrate(template.href)
  project.provide('clusterUrl', url)
  project.provide('portalUrl', portalUrl)
  return stop
}

async function startEmbedded(): Promise<PostgresServer> {
  const dataDir = openDataFolder(mkdtempSync(join(tmpdir(), 'xiaowen-test-')))
  const access = await startCluster(dataDir, fastSettings)
  return {
    url: clusterUrl(access, 'postgres'),
    portalUrl: clusterUrl(access, 'postgres', 'portal'),
    stop: async () => {
      await stopCluster(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
