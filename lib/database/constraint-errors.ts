import { Prisma } from '@/prisma/client/client'

/** Whether the database refused a row because another has its name or address. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Whether a trigger or check refused the row: here, one more account that waits for a proof of its address. */
export function isCheckViolation(error: unknown): boolean {
  return hasCheckCode(error) || (error instanceof Error && hasCheckCode(error.cause))
}

function hasCheckCode(error: unknown): boolean {
  const { code, originalCode, meta } = (error ?? {}) as PostgresError
  const cause = meta?.driverAdapterError?.cause
  return [code, originalCode, cause?.originalCode].includes('23514')
}

interface PostgresError {
  code?: string
  originalCode?: string
  meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }
}
