import type { Verb } from '@/lib/copy/desk-verbs'
import type { Staff, StaffWith } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

type Subject =
  | `comment/${number}`
  | `account/${number}`
  | `complaint/${number}`
  | `story/${number}`
  | `picture/${string}`
  | `row/${number}`
  | `slot/${number}`
  | `banner/${number}`
  | `source/${string}`
  | `term/${string}`
  | `special/${number}`
  | `film/${number}`

export interface AuditEntry {
  id: number
  at: string
  verb: string
  /** The id of a picture is its key. */
  about: { kind: string; id: string }
  detail: string
  /** Null: an operator's command, or an erased account. */
  by: { id: number; nickname: string } | null
}

/** Who may read the log. */
export const logRights = ['publish', 'admin'] as const

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

/** Of a change that nobody made but the time. */
export async function writeScheduleEntry(
  tx: Prisma.TransactionClient,
  verb: Verb,
  subject: Subject,
): Promise<void> {
  await tx.auditEntry.create({ data: { verb, subject } })
}

export interface AuditFilter {
  verb?: Verb
  byId?: number
}

/** Newest first. `before`: the id of the last entry shown. The unused parameter asks for the right. */
export async function readAuditLog(
  _: StaffWith<(typeof logRights)[number]>,
  before: number | null,
  filter: AuditFilter = {},
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  const rows = await db().auditEntry.findMany({
    relationLoadStrategy: 'join',
    where: { ...filter, id: before === null ? undefined : { lt: before } },
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
    const [kind = '', ...id] = subject.split('/')
    return { ...row, at: createdAt.toISOString(), about: { kind, id: id.join('/') } }
  })
  return { entries, next: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null }
}
