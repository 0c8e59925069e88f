import { describeRefusal, type Refusal } from '@/lib/database/refusal'

/**
 * Prisma's answer to a query with the refusals in Chinese and without Prisma's own table. An answer is
 * [error] or [null, rows]; that of a sequence of two queries is [[error]] or [[null, rows], [error]].
 */
export function translateAnswer(text: string): string {
  const answer: unknown = JSON.parse(text)
  if (!Array.isArray(answer)) return text
  const results = Array.isArray(answer[0]) ? answer : [answer]
  const changed = results.map(translateResult)
  // The text itself where nothing changed, since JSON.parse rounds large numbers.
  return changed.some(Boolean) ? JSON.stringify(answer) : text
}

/** Changes the result in place; returns whether it did. */
function translateResult(result: unknown): boolean {
  if (!Array.isArray(result)) return false
  const [error, rows] = result as [unknown, unknown]
  if (isRefusal(error)) {
    error.message = describeRefusal(error)
    return true
  }
  const index = Array.isArray(rows) ? rows.findIndex(isMigrationsTable) : -1
  if (index >= 0) (rows as unknown[]).splice(index, 1)
  return index >= 0
}

function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'message' in error
}

/** A row of what Studio reads first: the tables with their columns. */
function isMigrationsTable(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false
  const { name, columns } = row as { name?: unknown; columns?: unknown }
  return name === '_prisma_migrations' && Array.isArray(columns)
}
