import { Client } from 'pg'
import { env } from '@/lib/env'

const TIMEOUT_MS = 600_000

/** Runs the statement in a transaction of a connection of its own, without the statement timeout of the pools. */
export async function runWithoutTimeout(name: string, statement: string): Promise<void> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    application_name: name,
    connectionTimeoutMillis: 3000,
    query_timeout: TIMEOUT_MS,
    keepAlive: true,
  })
  // The next query reports a lost connection.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(`begin; set local statement_timeout = 0; ${statement}; commit`)
  } finally {
    await client.end().catch(() => undefined)
  }
}
