import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { ArchiveWriter } from './archive-writer'
import { type End, TABLES } from './manifest'
import { listTables, type Table } from './tables'

/** In bytes. A tar entry's header has its size, so rows are buffered up to this. */
const CHUNK = 8 * 2 ** 20

/** Dumps all rows from one snapshot, without blocking writers. */
export async function dumpTables(
  client: Client,
  archive: ArchiveWriter,
  report: (line: string) => void,
): Promise<Pick<End, 'rows' | 'sequences'>> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const rows: End['rows'] = {}
  for (const table of await listTables(client)) {
    report(table.name)
    rows[table.name] = await dumpTable(client, table, archive)
  }
  // Sequences are read last: they are not part of the snapshot, and no value may be issued twice.
  const { rows: given } = await client.query<{ name: string; value: string }>(sequences)
  await client.query('COMMIT')
  return { rows, sequences: Object.fromEntries(given.map(({ name, value }) => [name, value])) }
}

async function dumpTable(
  client: Client,
  { name, columns }: Table,
  archive: ArchiveWriter,
): Promise<number> {
  const copy = client.query(copyTo(`COPY (SELECT ${columns.join()} FROM ${name}) TO STDOUT`))
  let chunks: Buffer[] = []
  let bytes = 0
  let number = 0
  const flush = async () => {
    const part = String(number).padStart(6, '0')
    await archive.add(`${TABLES}${name}/${part}`, Buffer.concat(chunks))
    number += 1
    chunks = []
    bytes = 0
  }
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= CHUNK) await flush()
  }
  if (bytes > 0 || number === 0) await flush()
  return copy.rowCount
}

const sequences = `
  SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value
  FROM pg_sequences
  WHERE last_value IS NOT NULL AND schemaname NOT IN ('pg_catalog', 'information_schema')`
