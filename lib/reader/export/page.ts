import { exportCopy } from '@/lib/copy/export'
import type { readerData } from '@/lib/reader/export/export'
import type { Row } from '@/lib/reader/export/part'
import { escapeHtml } from '@/lib/http/escape'
import { site } from '@/lib/site'
import { formatTime } from '@/lib/time'

/** The data as an HTML page that opens from a disk. */
export async function* exportPage(
  data: ReturnType<typeof readerData>,
  now: Date,
): AsyncGenerator<string> {
  const title = exportCopy.title(site.name)
  yield `<!DOCTYPE html>
<html lang="${site.language}"><head><meta charset="utf-8"><title>${title}</title>
<style>table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3em .6em;text-align:start;vertical-align:top}td{unicode-bidi:plaintext}</style>
</head><body><h1>${title}</h1><p>${formatTime(now.toISOString())}</p>
`
  for (const [name, pages] of data) yield* table(name, pages())
  yield '</body></html>\n'
}

async function* table(name: string, pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  const headings: Record<string, string> = exportCopy.parts
  yield `<h2>${headings[name] ?? name}</h2>`
  // Rows of one table have the same columns.
  let columns: string[] | null = null
  for await (const rows of pages) {
    if (!columns) {
      columns = Object.keys(rows[0] ?? {})
      yield `<table><tr>${columns.map((column) => `<th>${escapeHtml(column)}</th>`).join('')}</tr>`
    }
    yield rows.map((row) => `<tr>${cells(row, columns ?? [])}</tr>`).join('')
  }
  yield columns ? '</table>\n' : `<p>${exportCopy.none}</p>\n`
}

function cells(row: Row, columns: string[]): string {
  return columns.map((column) => `<td>${escapeHtml(toText(row[column]))}</td>`).join('')
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return formatTime(value.toISOString())
  return typeof value === 'string' ? value : JSON.stringify(value)
}
