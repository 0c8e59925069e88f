/** Prisma's words for a database that can't be reached, is starting, or has no connection to give. */
const PRISMA_CODES = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024']

/** Node's and Postgres' own: refused, lost, unknown host; 08 connection, 53 resources, 57P shutdown. */
const SYSTEM_CODE = /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|ENOENT|08|53|57P)/

/** Whether an error, or what caused it, says that the database is away rather than that we are wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    PRISMA_CODES.includes(code) ||
    SYSTEM_CODE.test(code) ||
    /timeout exceeded when trying to connect|connection terminated|is not queryable|can't reach database/i.test(
      error.message,
    ) ||
    isDatabaseAway(error.cause)
  )
}
