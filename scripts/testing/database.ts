import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { withClient } from '../database/connection'
import { TEMPLATE } from './template'

export interface TestDatabase {
  /** As the owner. */
  url: string
  /** As the role `portal`. */
  portalUrl: string
  drop(): Promise<void>
}

/** Creates a migrated database in some 50 ms. Call it in beforeAll, and drop() in afterAll. */
export async function createDatabase(): Promise<TestDatabase> {
  const cluster = inject('clusterUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await query(cluster, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`)
  // Database privileges are not copied from the template.
  await query(cluster, `REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`)
  return {
    url: ofDatabase(cluster, name),
    portalUrl: ofDatabase(inject('portalUrl'), name),
    drop: () => query(cluster, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

function ofDatabase(cluster: string, name: string): string {
  const url = new URL(cluster)
  url.pathname = name
  return url.href
}

async function query(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql))
}
