/** The audit log: one row for each act, written in the act's own transaction. */
import type { Verb } from '@/lib/copy/desk'
import type { Staff } from '@/lib/auth/staff'
import type { Prisma } from '@/prisma/client/client'

type Subject = `comment/${number}` | `account/${number}` | `complaint/${number}`

export async function writeAuditEntry(
  tx: Prisma.TransactionClient,
  reader: Staff,
  verb: Verb,
  subject: Subject,
  detail = '',
): Promise<void> {
  await tx.auditEntry.create({ data: { byId: reader.id, verb, subject, detail } })
}
