export type Row = Record<string, unknown>

/** An account's rows of one table, page by page. */
export type Part = (account: number) => AsyncGenerator<Row[]>

export const PAGE = 200

/** Reads with a cursor. `find` gets the last key, 0 at first, and returns rows with their keys. */
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
