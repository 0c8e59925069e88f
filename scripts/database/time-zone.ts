import type { Client } from 'pg'
import { demo } from '@/lib/site/demo'
import { roleNames } from './role-names'

/** The site's, of which SITE_FILE knows one; `listing.day` has its offset. */
const zone = demo.timeZone

/** A time without an offset means the site's zone for every role of the embedded cluster. */
export async function setRoleTimeZones(client: Client): Promise<void> {
  const { rows } = await client.query<{ command: string }>(
    `SELECT format('ALTER ROLE %I SET timezone = %L', rolname, $1::text) AS command FROM pg_roles
     WHERE rolname = ANY ($2) AND NOT coalesce(rolconfig, '{}') @> ARRAY['TimeZone=' || $1]`,
    [zone, Object.values(roleNames)],
  )
  for (const { command } of rows) await client.query(command)
}

/**
 * The same for the roles that use this database, in this database alone, since they may be used elsewhere too; where this
 * role may not set it for another, for the whole database. Returns a sentence for each role that keeps another zone.
 */
export async function setTimeZones(client: Client): Promise<string[]> {
  const { portal, editor } = roleNames
  const faults: string[] = []
  for (const { role, database } of await rolesElsewhere(client, [portal, editor])) {
    const forRole = `ALTER ROLE ${role} IN DATABASE ${database} SET timezone = '${zone}'`
    const forAll = `ALTER DATABASE ${database} SET timezone = '${zone}'`
    if ((await isAllowed(client, forRole)) || (await isAllowed(client, forAll))) continue
    faults.push(
      `The role ${role} takes a time without an offset for another zone than the site's. ` +
        `As a superuser: ${forRole};`,
    )
  }
  return faults
}

/** Of this role and the named ones those for which nothing, or another zone, is set; names are quoted. */
async function rolesElsewhere(
  client: Client,
  names: string[],
): Promise<{ role: string; database: string }[]> {
  const { rows } = await client.query<{ role: string; database: string }>(
    `SELECT quote_ident(rolname) AS role, quote_ident(current_database()) AS database
     FROM pg_roles r WHERE (rolname = ANY ($2) OR rolname = current_user)
       AND coalesce((
         SELECT substr(setting, 10) FROM pg_db_role_setting s, unnest(setconfig) AS setting
         WHERE setrole IN (0, r.oid) AND setdatabase IN (
             0, (SELECT oid FROM pg_database WHERE datname = current_database()))
           AND lower(setting) LIKE 'timezone=%'
         ORDER BY setrole = 0, setdatabase = 0 LIMIT 1), '') <> $1`,
    [zone, names],
  )
  return rows
}

/** Runs a command that needs a right; false without it. */
async function isAllowed(client: Client, command: string): Promise<boolean> {
  try {
    await client.query(command)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return false
    throw error
  }
}
