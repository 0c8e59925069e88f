import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { OperatorError } from '../run/operator-error.mjs'
import type { End } from './manifest'
import { listTables, type Table } from './tables'

/** Replaces the rows of a migrated database by COPY, within the caller's transaction. */
export class TableLoader {
  readonly #client: Client
  readonly #tables: Map<string, Table>
  #open: { name: string; stream: Writable & { rowCount: number } } | null = null
  readonly rows: End['rows'] = {}

  private constructor(client: Client, tables: Table[]) {
    this.#client = client
    this.#tables = new Map(tables.map((table) => [table.name, table]))
  }

  /** Truncates the tables and disables their triggers, whose results are among the dumped rows. */
  static async begin(client: Client): Promise<TableLoader> {
    const tables = await listTables(client)
    for (const { name } of tables) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
    await client.query(`TRUNCATE ${tables.map(({ name }) => name).join()}`)
    return new TableLoader(client, tables)
  }

  /** The parts of one table have to be consecutive. */
  async add(name: string, part: Readable): Promise<void> {
    if (this.#open?.name !== name) {
      await this.#close()
      const table = this.#tables.get(name)
      if (!table)
        throw new OperatorError(`The backup has a table that this version does not know: ${name}.`)
      const sql = `COPY ${name} (${table.columns.join()}) FROM STDIN`
      this.#open = { name, stream: this.#client.query(copyFrom(sql)) }
    }
    const { stream } = this.#open
    const broken = finished(stream)
    broken.catch(() => undefined)
    for await (const chunk of part) {
      if (!stream.write(chunk)) await Promise.race([drained(stream), broken])
    }
  }

  /** Enables the triggers again and sets the sequences to their last values. */
  async end(sequences: End['sequences']): Promise<void> {
    await this.#close()
    for (const { name } of this.#tables.values())
      await this.#client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
    for (const [name, value] of Object.entries(sequences))
      await this.#client.query(
        'SELECT setval(to_regclass($1), $2) WHERE to_regclass($1) IS NOT NULL',
        [name, value],
      )
  }

  async #close(): Promise<void> {
    if (!this.#open) return
    const { name, stream } = this.#open
    stream.end()
    await finished(stream)
    this.rows[name] = stream.rowCount
    this.#open = null
  }
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.once('drain', () => resolve()))
}
