import { Client } from 'pg'
import { env } from '@/lib/env'

const TIMEOUT_MS = 600_000

/** Splits a search partition that has grown too large (search.balance), without the statement timeout of the pools. */
export async function balanceSearch(): Promise<void> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    application_name: 'xiaowen search index',
    connectionTimeoutMillis: 3000,
    query_timeout: TIMEOUT_MS,
    keepAlive: true,
  })
  // The next query reports a lost connection.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('begin; set local statement_timeout = 0; select search.balance(); commit')
  } finally {
    await client.end().catch(() => undefined)
  }
}
