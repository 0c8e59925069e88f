/** What somebody changed since a row's last import stays as it is (newsroom.imported). */
import type { Client } from 'pg'
import { type Row, type TableName, tables } from './tables'

/** A field that was left; null: the whole row, which is gone. `says`: what the row has, as JSON. */
export interface Left {
  file: string
  field: string | null
  says: string | null
}

interface Difference {
  key: string
  field: string | null
  says: string | null
  /** The last import said the same, and the database kept it in another form. */
  settled: boolean
}

/** The rows without the fields that were changed since, and those fields. */
export async function leaveChanged(
  client: Client,
  table: TableName,
  rows: Row[],
): Promise<{ rows: Row[]; left: Left[] }> {
  const { key } = tables[table]
  const found = await client.query<Difference>(differences(table), [table, valuesOf(rows)])
  const byKey = new Map<string, Difference[]>()
  for (const difference of found.rows) {
    byKey.set(difference.key, [...(byKey.get(difference.key) ?? []), difference])
  }
  const left: Left[] = []
  const kept = rows.flatMap((row) => {
    const own = byKey.get(String(row.values[key])) ?? []
    for (const { field, says, settled } of own) {
      if (!settled) left.push({ file: row.file, field, says })
    }
    if (own.some(({ field }) => field === null)) return []
    const fields = new Set(own.map(({ field }) => field))
    const values = Object.entries(row.values).filter(([name]) => !fields.has(name))
    return [{ ...row, values: Object.fromEntries(values) }]
  })
  return { rows: kept, left }
}

/** Of the rows that were written, the given fields; of new ones, all. */
export async function recordImport(
  client: Client,
  table: TableName,
  rows: Row[],
  created: string[],
): Promise<void> {
  await client.query(record(table), [
    table,
    valuesOf(rows),
    created,
    Object.keys(tables[table].defaults),
  ])
}

function valuesOf(rows: Row[]): string {
  return JSON.stringify(rows.map(({ values }) => values))
}

/**
 * The fields in which file and row differ, unless the row has what the last import left there. One that no import
 * wrote and that is empty is nobody's work.
 */
function differences(table: TableName): string {
  const { key } = tables[table]
  return `
    select g ->> '${key}' as key, field, had -> field #>> '{}' as says,
      coalesce(i.said ->> field = newsroom.import_hash(g -> field)
        and i.kept ->> field = newsroom.import_hash(had -> field), false) as settled
    from jsonb_array_elements($2) g
      join public.${table} t on t.${key} = g ->> '${key}'
      left join newsroom.imported i on i.table_name = $1 and i.key = g ->> '${key}'
      cross join lateral (
        select to_jsonb(jsonb_populate_record(t, g)) as meant, to_jsonb(t) as had) as both_rows
      cross join lateral jsonb_object_keys(g) as field
    where meant -> field is distinct from had -> field
      and (coalesce(i.said ->> field = newsroom.import_hash(g -> field), false)
        or i.kept ->> field is distinct from newsroom.import_hash(had -> field))
      and not (i.kept ->> field is null and had -> field in ('null', '""', '[]'))
    union all
    select g ->> '${key}', null, null, false
    from jsonb_array_elements($2) g
      join newsroom.imported i on i.table_name = $1 and i.key = g ->> '${key}'
    where not exists (select from public.${table} t where t.${key} = g ->> '${key}')`
}

function record(table: TableName): string {
  const { key } = tables[table]
  return `
    insert into newsroom.imported as i (table_name, key, said, kept)
    select $1, g ->> '${key}',
      (select jsonb_object_agg(field, newsroom.import_hash(value)) from jsonb_each(g) as given(field, value)),
      (select jsonb_object_agg(field, newsroom.import_hash(to_jsonb(t) -> field)) from unnest($4::text[]) as field
        where g ? field or t.${key} = any ($3))
    from jsonb_array_elements($2) g join public.${table} t on t.${key} = g ->> '${key}'
    on conflict (table_name, key) do update set
      said = i.said || excluded.said, kept = i.kept || excluded.kept, imported_at = now()
      where i.said || excluded.said <> i.said or i.kept || excluded.kept <> i.kept`
}
