import type { Client } from 'pg'
import { listMigratedObjects } from '../database/drop-migrated'

export interface Table {
  /** `schema.name`, quoted where SQL needs it. */
  name: string
  /** Quoted, without generated columns. */
  columns: string[]
  /** The tables that its foreign keys reference. */
  parents: string[]
}

/**
 * The portal's tables in the order of their foreign keys, without the search index and the queue, which are rebuilt, unlogged
 * tables and the migration history.
 */
export async function listTables(client: Client): Promise<Table[]> {
  const { schemas, names } = listMigratedObjects()
  const { rows } = await client.query<Table & { bare: string; own: boolean }>(tables, [schemas])
  return sortByParents(rows.filter(({ bare, own }) => own || names.has(bare)))
}

/** @throws where foreign keys form a cycle. */
function sortByParents(tables: Table[]): Table[] {
  const sorted: Table[] = []
  const remaining = new Map(tables.map((table) => [table.name, table]))
  while (remaining.size > 0) {
    const next = [...remaining.values()].filter(({ name, parents }) =>
      parents.every((parent) => parent === name || !remaining.has(parent)),
    )
    if (next.length === 0)
      throw new Error(`foreign keys in a circle: ${[...remaining.keys()].join()}`)
    for (const table of next) remaining.delete(table.name)
    sorted.push(...next)
  }
  return sorted
}

const tables = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relname AS bare, n.nspname = ANY ($1) AS own,
    (SELECT array_agg(quote_ident(attname) ORDER BY attnum) FROM pg_attribute
     WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
    ARRAY(SELECT format('%I.%I', pn.nspname, pc.relname) FROM pg_constraint f
          JOIN pg_class pc ON pc.oid = f.confrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
          WHERE f.conrelid = c.oid AND f.contype = 'f') AS parents
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND NOT c.relispartition
    AND (n.nspname = ANY ($1) OR n.nspname = 'public')
    AND n.nspname <> 'graphile_worker'
    AND NOT (n.nspname = 'search' AND c.relname = 'partition')
    AND c.relname <> '_prisma_migrations'
  ORDER BY n.nspname, c.relname`
