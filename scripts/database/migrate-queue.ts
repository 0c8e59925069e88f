import { Logger, runMigrations } from 'graphile-worker'
import type { Client } from 'pg'

const silent = new Logger(() => () => undefined)

/**
 * The queue's own tables and functions, in the schema that a migration of ours makes. Their row security, which the
 * package turns on without a rule, leaves them to the rights of the roles (grants.ts).
 */
export async function migrateQueue(client: Client, databaseUrl: string): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regnamespace('graphile_worker') IS NOT NULL AS exists`,
  )
  if (!rows[0]?.exists) return
  await runMigrations({ connectionString: databaseUrl, logger: silent })
  await client.query(openRows)
}

const openRows = `
DO $$
DECLARE
  command text;
BEGIN
  FOR command IN
    SELECT format('CREATE POLICY by_rights ON %s USING (true) WITH CHECK (true)', c.oid::regclass)
    FROM pg_class c
    WHERE c.relnamespace = to_regnamespace('graphile_worker') AND c.relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid)
  LOOP
    EXECUTE command;
  END LOOP;
END $$`
