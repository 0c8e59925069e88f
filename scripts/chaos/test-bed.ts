import { Pool } from 'pg'
import { clusterUrl, readAccess } from '../postgres/access'
import { type Newsroom, openNewsroom } from '../testing/newsroom'
import { type Proxy, startProxy } from '../testing/proxy'
import { type Content, fill } from './content'
import type { Fault, Stage } from './fault'
import { startPortal } from './portal'

export interface Theatre extends Stage {
  content: Content
  close: () => Promise<void>
}

/** A portal for this fault, filled and warm. */
export async function prepare(fault: Fault): Promise<Theatre> {
  const theatre = await (fault.portal === 'embedded' ? embedded(fault) : external(fault))
  // What is in memory when the fault comes.
  for (const path of ['/', '/columns', '/videos', '/hot']) await fetch(theatre.portal.url + path)
  return theatre
}

async function embedded({ env, dataDir }: Fault): Promise<Theatre> {
  const portal = await startPortal({
    DATABASE_URL: '',
    ...env,
    ...(dataDir && { DATA_DIR: dataDir() }),
  })
  const access = readAccess(portal.dataDir)
  if (!access) throw new Error('the portal has no cluster')
  const pool = openPool(clusterUrl(access))
  const sql: Stage['sql'] = async (text, values) => (await pool.query(text, values)).rows as never
  return {
    portal,
    sql,
    content: await fill(sql),
    get proxy(): never {
      throw new Error('this fault needs portal: external')
    },
    close: async () => {
      await pool.end()
      await portal.stop()
    },
  }
}

async function external({ env }: Fault): Promise<Theatre> {
  const newsroom: Newsroom = await openNewsroom()
  const proxy: Proxy = await startProxy(newsroom.databaseUrl)
  const portal = await startPortal({ DATABASE_URL: proxy.url, ...env })
  const { sql } = newsroom
  return {
    portal,
    proxy,
    sql,
    content: await fill(sql),
    close: async () => {
      await portal.stop()
      await proxy.close()
      await newsroom.close()
    },
  }
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 2 })
  // A fault takes connections with it.
  pool.on('error', () => undefined)
  return pool
}
