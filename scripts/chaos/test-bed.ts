import { Pool } from 'pg'
import { clusterUrl, readAccess } from '../postgres/access'
import { type Newsroom, openNewsroom } from '../testing/newsroom'
import { type Proxy, startProxy } from '../testing/proxy'
import { type Content, loadContent } from './content'
import type { Fault, FaultContext } from './fault'
import { startPortal } from './portal'

export interface TestBed extends FaultContext {
  content: Content
  close: () => Promise<void>
}

/** Starts a portal for this fault, with content and with its main pages in memory. */
export async function prepareTestBed(fault: Fault): Promise<TestBed> {
  const testBed = await (fault.portal === 'embedded'
    ? withEmbeddedPostgres(fault)
    : withExternalPostgres(fault))
  for (const path of ['/', '/columns', '/videos', '/hot']) await fetch(testBed.portal.url + path)
  return testBed
}

async function withEmbeddedPostgres({ env, dataDir }: Fault): Promise<TestBed> {
  const portal = await startPortal({
    DATABASE_URL: '',
    ...env,
    ...(dataDir && { DATA_DIR: dataDir() }),
  })
  const access = readAccess(portal.dataDir)
  if (!access) throw new Error('the portal has no cluster')
  const pool = openPool(clusterUrl(access))
  const sql: FaultContext['sql'] = async (text, values) =>
    (await pool.query(text, values)).rows as never
  return {
    portal,
    sql,
    content: await loadContent(sql),
    get proxy(): never {
      throw new Error('this fault needs portal: external')
    },
    close: async () => {
      await pool.end()
      await portal.stop()
    },
  }
}

async function withExternalPostgres({ env }: Fault): Promise<TestBed> {
  const newsroom: Newsroom = await openNewsroom()
  const proxy: Proxy = await startProxy(newsroom.databaseUrl)
  const portal = await startPortal({ DATABASE_URL: proxy.url, ...env })
  const { sql } = newsroom
  return {
    portal,
    proxy,
    sql,
    content: await loadContent(sql),
    close: async () => {
      await portal.stop()
      await proxy.close()
      await newsroom.close()
    },
  }
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 2 })
  // Faults break connections; without a listener that would crash the process.
  pool.on('error', () => undefined)
  return pool
}
