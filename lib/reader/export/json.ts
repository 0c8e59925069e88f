import type { readerData } from '@/lib/reader/export/export'

/** The data for machines: an object with a list for each kind, a row a line. */
export async function* exportJson(data: ReturnType<typeof readerData>): AsyncGenerator<string> {
  yield '{'
  for (const [place, [name, pages]] of data.entries()) {
    yield `${place === 0 ? '' : ','}\n"${name}": [`
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
