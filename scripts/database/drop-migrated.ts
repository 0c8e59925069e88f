import type { Client } from 'pg'
import { readMigrations } from './migrations'

const KINDS = '(?:table|type|function|procedure|view|sequence|domain)'
const CREATED_NAME = new RegExp(
  `\\b(?:create\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+|materialized\\s+)?${KINDS}` +
    `\\s+(?:if\\s+not\\s+exists\\s+)?(?:"?public"?\\.)?|rename\\s+to\\s+)"?(\\w+)\\b(?!"?\\.)`,
  'gi',
)
const CREATED_SCHEMA = /\bcreate\s+schema\s+(?:if\s+not\s+exists\s+)?"?(\w+)/gi

/** The schemas that migrations create, and the names that they create in `public`, where other programs may have tables too. */
export function listMigratedObjects(): { schemas: string[]; names: Set<string> } {
  const text = readMigrations()
    .map(({ sql }) => sql.replace(/--.*$/gm, ''))
    .join('\n')
  const matchesOf = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)
  const schemas = new Set(matchesOf(CREATED_SCHEMA))
  schemas.delete('public')
  return {
    schemas: [...schemas],
    names: new Set(['_prisma_migrations', ...matchesOf(CREATED_NAME)]),
  }
}

/** Drops what migrations created, and only that. Call it in a transaction. */
export async function dropMigratedObjects(client: Client): Promise<void> {
  const { schemas, names } = listMigratedObjects()
  for (const name of schemas) await client.query(`DROP SCHEMA IF EXISTS "${name}" CASCADE`)
  const { rows } = await client.query<{ name: string; drop: string }>(objectsInPublic)
  for (const { name, drop } of rows) if (names.has(name)) await client.query(drop)
}

const objectsInPublic = `
  WITH ours AS (
    SELECT 'pg_class'::regclass AS kind, oid, relname AS name,
      CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
        WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END AS word,
      oid::regclass::text AS shown
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'c')
    UNION ALL
    SELECT 'pg_proc'::regclass, oid, proname, 'ROUTINE', oid::regprocedure::text
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'pg_type'::regclass, oid, typname, 'TYPE', oid::regtype::text
    FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
  )
  SELECT name, format('DROP %s IF EXISTS %s CASCADE', word, shown) AS drop FROM ours
  WHERE NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = ours.kind AND d.objid = ours.oid AND d.deptype = 'e')
  ORDER BY word = 'TABLE' DESC, word = 'TYPE'`
