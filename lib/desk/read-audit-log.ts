/** The audit log, the newest first. */
import { db } from '@/lib/db'
import type { Editor } from '@/lib/auth/staff'

export interface AuditEntry {
  id: number
  at: string
  verb: string
  /** comment, account, complaint; and its id. */
  about: { kind: string; id: number }
  detail: string
  /** Null: a command of the operator's, or an account that was erased. */
  by: { id: number; nickname: string } | null
}

const PAGE = 50

/** `before`: the id of the last one shown. That it takes an editor is why it asks who reads. */
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
