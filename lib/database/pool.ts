import { type ClientBase, Pool, type PoolClient, type PoolConfig } from 'pg'
import { BoundedClient } from '@/lib/database/bounded-client'
import { clockAge, recordDatabaseTime } from '@/lib/clock'
import { env } from '@/lib/env'
import { instanceState } from '@/lib/instance-state'

export interface PoolBounds {
  max: number
  /** For metrics. */
  name?: string
  /** Milliseconds. */
  statement_timeout: number
  options: string
}

type Closable = PoolClient & Partial<Pick<BoundedClient, 'destroy'>>

/** Longer than Postgres' own timeout, whose error says more. */
const MARGIN_MS = 1000

const idle = instanceState('idle-connections', () => new Set<Closable>())

export const pools = instanceState('pools', () => new Map<string, Pool>())

/** Connects at the first query. */
export function openPool(bounds: PoolBounds, url = env().DATABASE_URL): Pool {
  const pool = new Pool(poolConfig(bounds, url))
  if (bounds.name) pools.set(bounds.name, pool)
  pool.on('release', (_, client) => idle.add(client))
  pool.on('acquire', (client) => idle.delete(client))
  pool.on('remove', (client) => idle.delete(client))
  // An idle connection that is lost is replaced at the next query.
  pool.on('error', () => undefined)
  return pool
}

/** Call when a connection went silent: idle ones may be dead too. */
export function closeIdleConnections(): void {
  for (const client of idle) client.destroy?.()
  idle.clear()
}

/**
 * Whether DATABASE_URL leads through a pooler in transaction mode, which LISTEN_DATABASE_URL implies. Then session
 * settings and named statements can't be used, since each transaction may run on another connection.
 */
export function isPooled(): boolean {
  const { DATABASE_URL: url, LISTEN_DATABASE_URL: direct } = env()
  return direct !== undefined && direct !== url
}

function poolConfig(bounds: PoolBounds, url: string): PoolConfig {
  return {
    connectionString: url,
    application_name: 'xiaowen',
    Client: PooledClient,
    // Then the request is answered 503.
    connectionTimeoutMillis: 3000,
    // The database's time is known before the first query (lib/clock.ts).
    verify: (client, done) => void measureFirst(client).then(() => done(), done),
    query_timeout: bounds.statement_timeout + MARGIN_MS,
    // PgBouncer rejects the others; docs/operating.md says what to set for the role.
    ...(isPooled() ? { max: bounds.max } : bounds),
  }
}

async function measureFirst(client: ClientBase): Promise<void> {
  if (clockAge() !== Infinity) return
  const sent = performance.now()
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  if (rows[0]) recordDatabaseTime(rows[0].now, sent)
}

/** What pg's types leave out. */
interface Startup {
  getStartupConf: () => Record<string, string>
}

/**
 * Its sessions are in UTC, whatever the role's zone: Prisma's adapter writes times without their offset, and drops it
 * of those that it reads. A parameter of the start, unlike `options`, passes a pooler.
 */
class PooledClient extends BoundedClient {
  constructor(config?: PoolConfig) {
    super(config, closeIdleConnections)
    const startup = this as unknown as Startup
    const parameters = startup.getStartupConf.bind(this)
    startup.getStartupConf = () => ({ ...parameters(), TimeZone: 'UTC' })
  }
}
