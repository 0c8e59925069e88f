import { Prisma } from '@/prisma/client/client'

/** Whether the database refused a row because another has its name or address. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
