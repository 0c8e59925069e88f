export type Row = Record<string, unknown>

/** The rows of one kind that an account has, page by page. */
export type Part = (account: number) => AsyncGenerator<Row[]>

/** Rows in memory at once. */
export const PAGE = 200

/**
 * Reads with a cursor, so that it never matters how many there are. `find` gets the last key that was seen, 0 at
 * first; each found row comes with its key, which is not exported.
 */
export function part(find: (account: number, after: number) => Promise<[number, Row][]>): Part {
  return async function* pages(account) {
    let after = 0
    let found: [number, Row][]
    do {
      found = await find(account, after)
      after = found.at(-1)?.[0] ?? after
      if (found.length > 0) yield found.map(([, row]) => row)
    } while (found.length === PAGE)
  }
}
