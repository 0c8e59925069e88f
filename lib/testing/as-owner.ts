import type { QueryResult } from 'pg'
import { withClient } from '@/scripts/database/connection'

/** Runs SQL as the tables' owner, for what the portal's role may not do. */
export function asOwner(sql: string): Promise<QueryResult> {
  return withClient(process.env.MIGRATE_DATABASE_URL ?? '', (client) => client.query(sql))
}
