import { describeRefusal } from '@/lib/database/refusal'
import { Prisma } from '@/prisma/client/client'

interface Cause {
  code?: string
  originalCode?: string
  message?: string
  originalMessage?: string
  detail?: string
  hint?: string
  column?: string
}

/** Faults of what was written: integrity, data, a trigger's exception. */
const OF_THE_ROW = /^(22|23|P0001)/

/** The Chinese sentence of a row that Postgres refused to Prisma, with the constraint's name; null for another fault. */
export function refusedBy(error: unknown): { sentence: string; constraint: string } | null {
  const cause = causeOf(error)
  const code = cause?.originalCode ?? cause?.code ?? ''
  if (!cause || !OF_THE_ROW.test(code)) return null
  const message = cause.originalMessage ?? cause.message ?? ''
  const [, constraint = ''] = /constraint "([^"]+)"/.exec(message) ?? []
  // A trigger's own sentence has no constraint's name in quotes.
  const routine =
    constraint === '' && (code === '23514' || code === 'P0001' || code === '23503')
      ? 'exec_stmt_raise'
      : undefined
  const { detail, hint, column } = cause
  const refusal = {
    code,
    message,
    detail,
    hint,
    constraint_name: constraint,
    column_name: column,
    routine,
  }
  return { sentence: describeRefusal(refusal), constraint }
}

function causeOf(error: unknown): Cause | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError))
    return (error as { cause?: Cause } | null)?.cause
  const meta = error.meta as { driverAdapterError?: { cause?: Cause } } | undefined
  return meta?.driverAdapterError?.cause
}
