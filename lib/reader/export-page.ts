import { exportCopy } from '@/lib/copy/export'
import type { OwnData } from '@/lib/reader/export'
import { site } from '@/lib/site'
import { formatTime } from '@/lib/time'

/** The data as a page that every browser opens, from the reader's own disk. */
export function exportPage(data: OwnData, now: Date): string {
  const title = exportCopy.title(site.name)
  const parts = Object.entries(data).map(([name, rows]) => part(name, rows))
  return `<!DOCTYPE html>
<html lang="${site.language}"><head><meta charset="utf-8"><title>${title}</title>
<style>table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3em .6em;text-align:start;vertical-align:top}</style>
</head><body><h1>${title}</h1><p>${formatTime(now.toISOString())}</p>
${parts.join('\n')}
</body></html>
`
}

function part(name: string, rows: OwnData[string]): string {
  const headings: Record<string, string> = exportCopy.parts
  const heading = `<h2>${headings[name] ?? name}</h2>`
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  if (rows.length === 0) return `${heading}<p>${exportCopy.none}</p>`
  const head = columns.map((column) => `<th>${escape(column)}</th>`).join('')
  const body = rows.map((row) => `<tr>${columns.map((column) => cell(row[column])).join('')}</tr>`)
  return `${heading}<table><tr>${head}</tr>${body.join('')}</table>`
}

function cell(value: unknown): string {
  return `<td>${escape(wordsOf(value))}</td>`
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return formatTime(value.toISOString())
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
