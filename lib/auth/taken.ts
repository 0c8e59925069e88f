import { Prisma } from '@/prisma/client/client'

/** Whether the database refused a row because another has its name or address. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Whether a trigger or check refused the row: here, one more account that waits for a proof of its address. */
export function isRefused(error: unknown): boolean {
  return isCheckViolation(error) || (error instanceof Error && isCheckViolation(error.cause))
}

function isCheckViolation(error: unknown): boolean {
  const { code, originalCode, meta } = (error ?? {}) as Refusal
  const cause = meta?.driverAdapterError?.cause
  return [code, originalCode, cause?.originalCode].includes('23514')
}

interface Refusal {
  code?: string
  originalCode?: string
  meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }
}
