import { Client } from 'pg'
import { env } from '@/lib/env'

/** The longest that splitting one partition may take (milliseconds). */
const LONGEST = 600_000

/**
 * Splits one partition of the search index that has grown too long (prisma/migrations, search.balance), on a
 * connection of its own: those of pages are given up after seconds.
 */
export async function balanceSearch(): Promise<void> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    application_name: 'xiaowen search index',
    connectionTimeoutMillis: 3000,
    query_timeout: LONGEST,
    keepAlive: true,
  })
  // A connection lost between two queries is told by the next one.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('begin; set local statement_timeout = 0; select search.balance(); commit')
  } finally {
    await client.end().catch(() => undefined)
  }
}
