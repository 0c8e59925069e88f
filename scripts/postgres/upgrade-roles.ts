import type { Client } from 'pg'
import type { Access } from './access'
import { withClient } from '../database/connection'
import { ensureRoles } from '../database/create-roles'
import { roleNames } from '../database/role-names'

const { admin, owner } = roleNames

/**
 * In clusters of earlier versions the superuser of initdb has the owner's name. It can't be demoted, so it is
 * renamed and the owner is created again with the same password. A session can't rename its own role, hence
 * the temporary superuser. One transaction.
 */
export async function renameSuperuser(client: Client, access: Access): Promise<void> {
  await client.query(`
    BEGIN;
    CREATE ROLE xiaowen_upgrade SUPERUSER;
    SET LOCAL SESSION AUTHORIZATION xiaowen_upgrade;
    ALTER ROLE ${owner} RENAME TO ${admin};
    ALTER ROLE ${admin} PASSWORD '${access.others?.admin}';
    SET LOCAL SESSION AUTHORIZATION ${admin};
    DROP ROLE xiaowen_upgrade;`)
  await ensureRoles(client, access)
  await client.query('COMMIT')
}

/** Gives the superuser's databases and their objects to the owner, one transaction a database. */
export async function reassignOwnership(urlOf: (database: string) => string): Promise<void> {
  const databases = await withClient(urlOf('postgres'), async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datdba = 10 AND NOT datistemplate AND datname <> 'postgres'`,
    )
    return rows.map(({ datname }) => datname)
  })
  for (const name of databases) await withClient(urlOf(name), (client) => client.query(reassignAll))
}

/** REASSIGN OWNED refuses initdb's superuser. The database comes last, since its owner marks the end of the work. */
const reassignAll = `
DO $$
DECLARE
  command text;
BEGIN
  FOR command IN
    SELECT format('ALTER SCHEMA %I OWNER TO ${owner}', nspname)
    FROM pg_namespace WHERE nspowner = 10 AND nspname !~ '^pg_' AND nspname <> 'information_schema'
    UNION ALL
    SELECT format('ALTER %s %s OWNER TO ${owner}', word, shown) FROM (
      SELECT 'pg_class'::regclass AS kind, oid, relnamespace AS space, relowner AS whose,
        CASE relkind WHEN 'c' THEN 'TYPE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
          WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS word,
        oid::regclass::text AS shown
      FROM pg_class c WHERE relkind IN ('r', 'p', 'v', 'm', 'c', 'S') AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
          AND relkind = 'S' AND d.deptype IN ('a', 'i'))
      UNION ALL
      SELECT 'pg_proc'::regclass, oid, pronamespace, proowner, 'ROUTINE', oid::regprocedure::text FROM pg_proc
      UNION ALL
      SELECT 'pg_type'::regclass, oid, typnamespace, typowner, 'TYPE', oid::regtype::text
      FROM pg_type WHERE typtype IN ('e', 'd')
    ) AS o JOIN pg_namespace n ON n.oid = space
    WHERE whose = 10 AND nspname !~ '^pg_' AND nspname <> 'information_schema' AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = kind AND d.objid = o.oid AND d.deptype = 'e')
  LOOP
    EXECUTE command;
  END LOOP;
  EXECUTE format('ALTER DATABASE %I OWNER TO ${owner}', current_database());
END $$`
