import type { Client } from 'pg'
import { listMigratedObjects } from './drop-migrated'
import { roleNames } from './role-names'

const { portal, editor } = roleNames

/**
 * Grants the roles `portal` and `editor` what they need on every table, so that no migration has to. A missing
 * role is skipped; `editor` is created where this role may. Idempotent: existing grants are not repeated.
 */
export async function grantAccess(client: Client): Promise<void> {
  const { schemas, names } = listMigratedObjects()
  await client.query(ensureEditor)
  await client.query('SELECT set_config($1, $2, false), set_config($3, $4, false)', [
    'xiaowen.schemas',
    `{${schemas.join()}}`,
    'xiaowen.names',
    `{${[...names].join()}}`,
  ])
  await client.query(secureTriggerFunctions)
  await client.query(revokeDefiners)
  for (const role of [portal, editor]) await client.query(grantsFor(role))
}

const ensureEditor = `
DO $$ BEGIN
  IF to_regrole('${editor}') IS NULL
    AND (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    CREATE ROLE ${editor} NOLOGIN;
    GRANT ${editor} TO CURRENT_USER;
  END IF;
END $$`

/** Our own schemas, and the objects in public that migrations create. */
const isOurs = `
  (nspname = ANY (current_setting('xiaowen.schemas')::text[])
    OR nspname = 'public' AND name = ANY (current_setting('xiaowen.names')::text[]))`

/**
 * Trigger functions write to tables that editors have no access to, so they are SECURITY DEFINER; those of all
 * tables, since before Postgres 18 the triggers of a cascade run as the role that began it. Set here because
 * CREATE OR REPLACE in a later migration resets it.
 */
const secureTriggerFunctions = `
DO $$
DECLARE
  command text;
BEGIN
  FOR command IN
    SELECT DISTINCT format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, pg_temp', p.oid::regprocedure)
    FROM pg_trigger t
      JOIN pg_proc p ON p.oid = t.tgfoid
      JOIN pg_class c ON c.oid = t.tgrelid
      JOIN (SELECT oid, nspname FROM pg_namespace) n ON n.oid = c.relnamespace,
      LATERAL (SELECT c.relname::text AS name) AS named
    WHERE NOT t.tgisinternal AND ${isOurs}
      AND NOT (p.prosecdef AND coalesce(p.proconfig::text, '') LIKE '%search_path=%')
      AND pg_has_role(p.proowner, 'USAGE')
  LOOP
    EXECUTE command;
  END LOOP;
END $$`

/**
 * What runs as the owner is called by the portal alone, but for `restore_row`. Everybody may call a new function; trigger
 * functions can't be called.
 */
const revokeDefiners = `
DO $$
DECLARE
  command text;
BEGIN
  FOR command IN
    SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', oid::regprocedure)
    FROM (
      SELECT p.*, nspname, proname::text AS name
      FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace) o
    WHERE prosecdef AND prorettype <> 'trigger'::regtype AND name <> 'restore_row' AND ${isOurs}
      AND has_function_privilege('public', oid, 'EXECUTE') AND pg_has_role(proowner, 'USAGE')
  LOOP
    EXECUTE command;
  END LOOP;
END $$`

function grantsFor(role: string): string {
  return `
DO $$
DECLARE
  command text;
BEGIN
  IF to_regrole('${role}') IS NULL THEN RETURN; END IF;
  FOR command IN ${role === editor ? toEditor : toPortal} LOOP
    EXECUTE command;
  END LOOP;
END $$`
}

const objects = `
  SELECT c.oid, nspname, relname::text AS name, relkind, c.oid::regclass::text AS shown
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT relispartition AND pg_has_role(c.relowner, 'USAGE')`

const sequences = `
  SELECT c.oid, c.relkind, s.nspname, s.name, c.oid::regclass::text AS shown
  FROM (${objects}) s JOIN pg_depend d ON d.refobjid = s.oid AND d.deptype IN ('a', 'i')
    JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'S'
  WHERE d.classid = 'pg_class'::regclass`

const READ_WRITE = 'SELECT, INSERT, UPDATE, DELETE'

const lacksPrivilege = (role: string, oid: string) =>
  READ_WRITE.split(', ')
    .map((right) => `NOT has_table_privilege('${role}', ${oid}, '${right}')`)
    .join(' OR ')

const grantTables = (role: string, condition: string) => `
  SELECT format('GRANT ${READ_WRITE} ON %s TO ${role}', shown) FROM (${objects}) o
  WHERE relkind IN ('r', 'p', 'v', 'm') AND ${isOurs} AND name <> '_prisma_migrations' AND ${condition}
    AND (${lacksPrivilege(role, 'oid')})
  UNION ALL
  SELECT format('GRANT USAGE, SELECT ON SEQUENCE %s TO ${role}', shown) FROM (${sequences}) o
  WHERE ${isOurs} AND ${condition} AND CASE relkind WHEN 'S' THEN NOT has_sequence_privilege('${role}', oid, 'USAGE') END`

const grantSchemas = (role: string, which: string) => `
  SELECT format('GRANT USAGE ON SCHEMA %I TO ${role}', nspname) FROM pg_namespace
  WHERE (nspname = ANY (current_setting('xiaowen.schemas')::text[]) OR nspname = 'public')
    AND ${which} AND NOT has_schema_privilege('${role}', nspname, 'USAGE')`

const toPortal = `
  SELECT format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', datname) FROM pg_database
  WHERE datname = current_database() AND pg_has_role(datdba, 'USAGE')
    AND has_database_privilege('${portal}', oid, 'TEMPORARY')
  UNION ALL
  ${grantSchemas(portal, 'true')}
  UNION ALL ${grantTables(portal, 'true')}
  UNION ALL
  SELECT 'GRANT SELECT ON public._prisma_migrations TO ${portal}'
  WHERE NOT has_table_privilege('${portal}', 'public._prisma_migrations', 'SELECT')
  UNION ALL
  SELECT format('GRANT EXECUTE ON ROUTINE %s TO ${portal}', oid::regprocedure) FROM (
    SELECT p.oid, nspname, proname::text AS name, proowner
    FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace) o
  WHERE ${isOurs} AND pg_has_role(proowner, 'USAGE') AND NOT has_function_privilege('${portal}', oid, 'EXECUTE')`

/** Besides public: newsroom for `restore_row`, and the schemas whose functions an index, a check or a default of a content table calls. */
const toEditor = `
  ${grantSchemas(
    editor,
    `(nspname IN ('public', 'newsroom') OR oid IN (
      SELECT p.pronamespace FROM pg_depend d JOIN pg_proc p ON d.refclassid = 'pg_proc'::regclass AND p.oid = d.refobjid
      LEFT JOIN pg_constraint con ON d.classid = 'pg_constraint'::regclass AND con.oid = d.objid
      LEFT JOIN pg_attrdef def ON d.classid = 'pg_attrdef'::regclass AND def.oid = d.objid
      LEFT JOIN pg_index i ON d.classid = 'pg_class'::regclass AND i.indexrelid = d.objid
      JOIN pg_class c ON c.oid IN (con.conrelid, def.adrelid, i.indrelid)
      WHERE c.relnamespace = 'public'::regnamespace))`,
  )}
  UNION ALL ${grantTables(editor, "nspname = 'public'")}`
