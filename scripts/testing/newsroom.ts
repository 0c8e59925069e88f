import { readFileSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'pg'
import { restartCluster, startCluster, stopCluster } from '../postgres/cluster'
import { clusterUrl } from '../postgres/access'
import { migrate } from '../database/migrate'
import { openDataFolder } from '../run/data-folder.mjs'

export interface Newsroom {
  dataDir: string
  /** As the owner. */
  databaseUrl: string
  /** As the role `portal`. */
  portalUrl: string
  /** Runs SQL as the owner and returns the rows. */
  sql: <Row extends object = Record<string, unknown>>(
    text: string,
    values?: unknown[],
  ) => Promise<Row[]>
  /** Publishes an article with these columns and returns its id. */
  publish: (fields: Record<string, unknown>) => Promise<number>
  /** For transactions and locks. */
  pool: Pool
  kill: () => void
  restart: () => Promise<void>
  close: () => Promise<void>
}

const RESTARTS = 20

/** Starts a migrated Postgres with two columns for one spec, which may kill it. */
export async function openNewsroom(): Promise<Newsroom> {
  const dataDir = openDataFolder(mkdtempSync(join(tmpdir(), 'xiaowen-newsroom-')))
  const access = await startCluster(dataDir)
  const admin = new Pool({ connectionString: clusterUrl(access, 'postgres') })
  await admin.query('create database newsroom')
  await admin.end()
  const databaseUrl = clusterUrl(access, 'newsroom')
  await migrate(databaseUrl)
  const session = new Pool({ connectionString: databaseUrl })
  // Without a listener a lost connection would crash the test process.
  session.on('error', () => undefined)
  const sql: Newsroom['sql'] = async (text, values = []) =>
    (await session.query(text, values)).rows as never
  await sql(
    `insert into "column" (slug, name, position) values ('city', '城事', 1), ('sea', '海事', 2)`,
  )
  return {
    dataDir,
    databaseUrl,
    portalUrl: clusterUrl(access, 'newsroom', 'portal'),
    pool: session,
    sql,
    publish: async (fields) => {
      const columns = { status: 'published', body: '正文。', column_slug: 'city', ...fields }
      const names = Object.keys(columns)
      const places = names.map((_, place) => `$${place + 1}`)
      const [row] = await sql<{ id: number }>(
        `insert into story (${names.join()}) values (${places.join()}) returning id`,
        Object.values(columns),
      )
      return row?.id ?? 0
    },
    kill: () => killPostgres(dataDir),
    restart: () => restart(dataDir),
    close: async () => {
      await session.end()
      await stopCluster(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** On the same port, which instances know. A connection that tries again may hold it for a moment. */
async function restart(dataDir: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await restartCluster(dataDir)
    } catch (error) {
      if (tries === RESTARTS) throw error
      await delay(1000)
    }
  }
}

/** Kills the backends too, which would respond for a while longer. */
function killPostgres(dataDir: string): void {
  const file = join(dataDir, 'postgres/postmaster.pid')
  const pid = readFileSync(file, 'utf8').split('\n', 1).join('')
  const backends = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
  for (const one of [pid, ...backends.filter(Boolean)]) {
    try {
      process.kill(Number(one), 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}
