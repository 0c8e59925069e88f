import type { Verb } from '@/lib/copy/desk'
import type { Editor, Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

type Subject = `comment/${number}` | `account/${number}` | `complaint/${number}`

export interface AuditEntry {
  id: number
  at: string
  verb: string
  about: { kind: string; id: number }
  detail: string
  /** Null: an operator's command, or an erased account. */
  by: { id: number; nickname: string } | null
}

const PAGE = 50

/** Runs in the transaction of the action. */
export async function writeAuditEntry(
  tx: Prisma.TransactionClient,
  reader: Staff,
  verb: Verb,
  subject: Subject,
  detail = '',
): Promise<void> {
  await tx.auditEntry.create({ data: { byId: reader.id, verb, subject, detail } })
}

/** Newest first. `before`: the id of the last entry shown. The unused parameter requires an editor. */
export async function readAuditLog(
  _: Editor,
  before: number | null,
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  const rows = await db().auditEntry.findMany({
    relationLoadStrategy: 'join',
    where: before === null ? {} : { id: { lt: before } },
    select: {
      id: true,
      verb: true,
      subject: true,
      detail: true,
      createdAt: true,
      by: { select: { id: true, nickname: true } },
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const entries = rows.slice(0, PAGE).map(({ createdAt, subject, ...row }): AuditEntry => {
    const [kind = '', id] = subject.split('/')
    return { ...row, at: createdAt.toISOString(), about: { kind, id: Number(id) } }
  })
  return { entries, next: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null }
}
