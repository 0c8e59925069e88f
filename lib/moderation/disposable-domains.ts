/**
 * Domains of disposable e-mail addresses. Imported as a module, each bundle would contain 2 MB of text and
 * 120,000 strings; instead the package's file is read once in a process and stays a buffer.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const FOLDER = 'node_modules/disposable-email-domains'
const LINE_END = 10

interface Domains {
  /** One domain on each line, in quotes, sorted by bytes. */
  exact: Buffer
  withSubdomains: Set<string>
}

const root = globalThis as { xiaowenDisposableDomains?: Domains }

/** `domain` has to be in lower case. */
export function isDisposable(domain: string): boolean {
  const { exact, withSubdomains } = (root.xiaowenDisposableDomains ??= readDomains())
  const labels = domain.split('.')
  return (
    hasLine(exact, Buffer.from(JSON.stringify(domain))) ||
    labels.some((_, first) => withSubdomains.has(labels.slice(first).join('.')))
  )
}

function readDomains(): Domains {
  const wildcards: unknown = JSON.parse(readFileSync(join(FOLDER, 'wildcard.json'), 'utf8'))
  return {
    exact: readFileSync(join(FOLDER, 'index.json')),
    withSubdomains: new Set(z.array(z.string()).parse(wildcards)),
  }
}

/** Binary search over lines; `low` and `high` are line starts. */
function hasLine(lines: Buffer, quoted: Buffer): boolean {
  let low = 0
  let high = lines.length
  while (low < high) {
    const start = lines.lastIndexOf(LINE_END, Math.floor((low + high) / 2) - 1) + 1
    const end = lines.indexOf(LINE_END, start)
    const next = end < 0 ? lines.length : end + 1
    const order = compare(lines.subarray(start, next), quoted)
    if (order === 0) return true
    if (order < 0) low = next
    else high = start
  }
  return false
}

/** The brackets of the JSON array sort before and after every domain. */
function compare(line: Buffer, quoted: Buffer): number {
  const first = line.indexOf('"')
  if (first < 0) return line.includes('[') ? -1 : 1
  const last = line.indexOf('"', first + 1)
  return line.subarray(first + 1, last).compare(quoted.subarray(1, -1))
}
