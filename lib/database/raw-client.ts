import type { Pool } from 'pg'
import { Prisma } from '@/prisma/client/client'

/** For SQL alone, since another Prisma client takes 5 MB of heap. Rows are as pg parses them: int8 is a string. */
export class RawClient {
  readonly #pool: Pool
  readonly #nameOf: ((text: string) => string) | null

  /** `nameOf`: the name of a prepared statement; null: none is prepared. */
  constructor(pool: Pool, nameOf: ((text: string) => string) | null) {
    this.#pool = pool
    this.#nameOf = nameOf
  }

  /** @throws pg's errors. */
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
