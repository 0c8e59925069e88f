import { type ClientBase, Pool, type PoolClient, type PoolConfig } from 'pg'
import { BoundedClient } from '@/lib/database/bounded-client'
import { clockAge, recordDatabaseTime } from '@/lib/clock'
import { env } from '@/lib/env'
import { instanceState } from '@/lib/instance-state'

export interface PoolBounds {
  max: number
  /** What it is for, in the metrics. */
  name?: string
  /** In milliseconds. */
  statement_timeout: number
  options: string
}

type Closable = PoolClient & Partial<Pick<BoundedClient, 'destroy'>>

/** How much longer we wait than Postgres, whose own error says more (milliseconds). */
const MARGIN_MS = 1000

/** Connections of all pools that no query uses at the moment. */
const idle = instanceState('idle-connections', () => new Set<Closable>())

/** Those that have a name, for the metrics. */
export const pools = instanceState('pools', () => new Map<string, Pool>())

/** A pool within these bounds, connected at its first query. */
export function openPool(bounds: PoolBounds, url = env().DATABASE_URL): Pool {
  const pool = new Pool(poolConfig(bounds, url))
  if (bounds.name) pools.set(bounds.name, pool)
  pool.on('release', (_, client) => idle.add(client))
  pool.on('acquire', (client) => idle.delete(client))
  pool.on('remove', (client) => idle.delete(client))
  // One that is lost while idle is replaced at the next query.
  pool.on('error', () => undefined)
  return pool
}

/** Closes the connections that wait for work: where one went silent, the others can't be trusted. */
export function closeIdleConnections(): void {
  for (const client of idle) client.destroy?.()
  idle.clear()
}

/**
 * Whether DATABASE_URL leads through a pooler in transaction mode (LISTEN_DATABASE_URL says so). Each transaction
 * may then meet another connection of Postgres, so nothing is set for a session and no statement has a name.
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
    // A request waits at most this long for a connection, then it is answered 503.
    connectionTimeoutMillis: 3000,
    // So that what is read is never compared with a clock of our own (lib/clock.ts).
    verify: (client, done) => void measureFirst(client).then(() => done(), done),
    query_timeout: bounds.statement_timeout + MARGIN_MS,
    // PgBouncer takes neither of the other two: docs/operating.md says what to set for the role.
    ...(isPooled() ? { max: bounds.max } : bounds),
  }
}

async function measureFirst(client: ClientBase): Promise<void> {
  if (clockAge() !== Infinity) return
  const sent = performance.now()
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  if (rows[0]) recordDatabaseTime(rows[0].now, sent)
}

class PooledClient extends BoundedClient {
  constructor(config?: PoolConfig) {
    super(config, closeIdleConnections)
  }
}
