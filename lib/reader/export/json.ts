import type { readerData } from '@/lib/reader/export/export'

/** An object with an array for each table, one row a line. */
export async function* exportJson(data: ReturnType<typeof readerData>): AsyncGenerator<string> {
  yield '{'
  for (const [index, [name, pages]] of data.entries()) {
    yield `${index === 0 ? '' : ','}\n"${name}": [`
    let first = true
    for await (const rows of pages()) {
      const lines = rows.map((row) => `\n${JSON.stringify(row)}`)
      yield `${first ? '' : ','}${lines.join()}`
      first = false
    }
    yield ']'
  }
  yield '\n}\n'
}
