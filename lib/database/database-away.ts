/** Unreachable, starting, no free connection, or no transaction in time (P2028). */
const PRISMA_CODES = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']

/** Node's codes, and SQLSTATEs: 08 connection, 53 resources, 57P shutdown, 58030 I/O error, 25006 read-only. */
const SYSTEM_CODE =
  /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|ENOENT|ENOSPC|EDQUOT|EROFS|08|53|57P|58030|25006)/

const QUERY_CANCELED = '57014'

/** Whether an error or its cause means that the database is unavailable. */
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

export function isStatementTimeout(error: unknown): boolean {
  return error instanceof Error && codesOf(error).includes(QUERY_CANCELED)
}

/** With Postgres' code for Prisma's generic P2010 and P2039. */
function codesOf(error: Error & { code?: unknown; meta?: unknown }): string[] {
  const meta = error.meta as Meta | undefined
  return [error.code, meta?.driverAdapterError?.cause?.originalCode].filter(
    (code) => typeof code === 'string',
  )
}

interface Meta {
  driverAdapterError?: { cause?: { originalCode?: string } }
}
