/** Inserts new rows and updates existing ones that differ, but for what was changed since their last import. */
import type { Client } from 'pg'
import { importCopy } from '@/lib/copy/import'
import { leaveChanged, recordImport, type Left } from './leave-changed'
import { databaseReason, isRowFault, type Refusal } from './refusal'
import { type Row, type TableName, tables } from './tables'

export interface Written {
  created: number
  updated: number
  refused: Refusal[]
  left: Left[]
}

const CHUNK = 500

/** Within the caller's transaction. Rows that the database refuses are left out. `force`: what was changed is overwritten. */
export async function writeRows(
  client: Client,
  table: TableName,
  rows: Row[],
  force: boolean,
): Promise<Written> {
  const { first, refused } = splitDuplicates(table, rows)
  const written: Written = { created: 0, updated: 0, refused, left: [] }
  for (let at = 0; at < first.length; at += CHUNK) {
    await writeChunk(client, table, first.slice(at, at + CHUNK), force, written)
  }
  return written
}

/** Halves a refused chunk until the faulty rows are isolated. */
async function writeChunk(
  client: Client,
  table: TableName,
  rows: Row[],
  force: boolean,
  written: Written,
): Promise<void> {
  await client.query('savepoint chunk')
  try {
    const { rows: own, left } = force ? { rows, left: [] } : await leaveChanged(client, table, rows)
    const { created, updated } = await writeAll(client, table, own)
    written.created += created
    written.updated += updated
    written.left.push(...left)
  } catch (error) {
    if (!isRowFault(error)) throw error
    await client.query('rollback to savepoint chunk')
    const [row] = rows
    if (rows.length === 1 && row) {
      written.refused.push({ file: row.file, reason: databaseReason(error) })
    } else {
      const half = Math.ceil(rows.length / 2)
      await writeChunk(client, table, rows.slice(0, half), force, written)
      await writeChunk(client, table, rows.slice(half), force, written)
    }
  }
  await client.query('release savepoint chunk')
}

/** Merges each row as JSON into the existing one: missing columns stay, equal rows are not written. */
async function writeAll(
  client: Client,
  table: TableName,
  rows: Row[],
): Promise<{ created: number; updated: number }> {
  const { key, defaults } = tables[table]
  const columns = Object.keys(defaults).join(', ')
  const updated = await client.query(
    `update public.${table} t set (${columns}) = (select ${columns} from jsonb_populate_record(t, g))
     from jsonb_array_elements($1) g
     where t.${key} = g ->> '${key}' and jsonb_populate_record(t, g) is distinct from t`,
    [JSON.stringify(rows.map(({ values }) => values))],
  )
  const created = await client.query<{ key: string }>(
    `insert into public.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::public.${table}, $1) g
     where not exists (select from public.${table} t where t.${key} = g.${key})
     returning ${key} as key`,
    [JSON.stringify(rows.map(({ values }) => ({ ...defaults, ...defined(values) })))],
  )
  const keys = created.rows.map((row) => row.key)
  await recordImport(client, table, rows, keys)
  return { created: created.rowCount ?? 0, updated: updated.rowCount ?? 0 }
}

function defined(values: Row['values']): Row['values'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function splitDuplicates(table: TableName, rows: Row[]): { first: Row[]; refused: Refusal[] } {
  const { key } = tables[table]
  const byKey = new Map<unknown, Row>()
  const refused: Refusal[] = []
  for (const row of rows) {
    const before = byKey.get(row.values[key])
    if (!before) byKey.set(row.values[key], row)
    else {
      const reason = `${key}: ${importCopy.taken(String(row.values[key]), before.file)}`
      refused.push({ file: row.file, reason })
    }
  }
  return { first: [...byKey.values()], refused }
}
