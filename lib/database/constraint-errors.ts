import { Prisma } from '@/prisma/client/client'

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Also for a trigger that raises check_violation (23514), wherever Prisma puts the code. */
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
