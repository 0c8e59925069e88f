import { withClient } from '@/scripts/database/connection'

/** Runs SQL as the tables' owner, for what the portal's role may not do. */
export async function asOwner(sql: string): Promise<void> {
  await withClient(process.env.MIGRATE_DATABASE_URL ?? '', (client) => client.query(sql))
}
