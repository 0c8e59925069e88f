/**
 * Prisma's words for a database that can't be reached, is starting, has no connection to give, or could not
 * begin a transaction in time (P2028).
 */
const PRISMA_CODES = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']

/**
 * Node's and Postgres' own: refused, lost, unknown host, a full disk; 08 connection, 53 resources, 57P shutdown,
 * 58030 a disk that fails, 25006 a database that takes no changes.
 */
const SYSTEM_CODE =
  /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|ENOENT|ENOSPC|EDQUOT|EROFS|08|53|57P|58030|25006)/

/** Postgres' query_canceled. */
const QUERY_CANCELED = '57014'

/** Whether an error, or what caused it, says that the database is away rather than that we are wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    isStatementTimeout(error) ||
    codesOf(error).some((code) => PRISMA_CODES.includes(code) || SYSTEM_CODE.test(code)) ||
    /timeout exceeded when trying to connect|query read timeout|connection terminated|is not queryable|closed the connection|can't reach database/i.test(
      error.message,
    ) ||
    isDatabaseAway(error.cause)
  )
}

/** Whether a statement took longer than it may. */
export function isStatementTimeout(error: unknown): boolean {
  return error instanceof Error && codesOf(error).includes(QUERY_CANCELED)
}

/** The error's own code, and Postgres' where Prisma's says no more than that a query failed (P2010, P2039). */
function codesOf(error: Error & { code?: unknown; meta?: unknown }): string[] {
  const meta = error.meta as Meta | undefined
  return [error.code, meta?.driverAdapterError?.cause?.originalCode].filter(
    (code) => typeof code === 'string',
  )
}

interface Meta {
  driverAdapterError?: { cause?: { originalCode?: string } }
}
