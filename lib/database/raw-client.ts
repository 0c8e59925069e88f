import type { Pool } from 'pg'
import { Prisma } from '@/prisma/client/client'

/**
 * What asks in SQL alone: a Prisma client more would be 5 MB of the heap. Rows are as pg reads them, so int8 is a
 * text here.
 */
export class RawClient {
  readonly #pool: Pool
  readonly #nameOf: ((text: string) => string) | null

  /** `nameOf`: the name under which a connection keeps a parsed statement; null: none is kept. */
  constructor(pool: Pool, nameOf: ((text: string) => string) | null) {
    this.#pool = pool
    this.#nameOf = nameOf
  }

  /** The rows. @throws pg's errors. */
  async $queryRaw<Rows>(strings: TemplateStringsArray, ...given: unknown[]): Promise<Rows> {
    const { text, values } = Prisma.sql(strings, ...given)
    const name = this.#nameOf?.(text)
    const { rows } = await this.#pool.query({ text, values, ...(name && { name }) })
    return rows as Rows
  }

  $disconnect(): Promise<void> {
    return this.#pool.end()
  }
}
