import { db } from '@/lib/db'
import { maskAddress } from '@/lib/desk/mask-address'
import { can } from '@/lib/schemas/rights'
import type { Staff } from '@/lib/auth/staff'
import type { Prisma } from '@/prisma/client/client'

/** 投诉建议. */
export interface DeskComplaint {
  id: number
  text: string
  link: string | null
  /** Masked for who only moderates: they don't need it to answer. */
  contact: string | null
  at: string
  from: { id: number; nickname: string } | null
  answer: string | null
  answeredAt: string | null
}

const PAGE = 20

const fields = {
  id: true,
  text: true,
  link: true,
  contact: true,
  createdAt: true,
  decision: true,
  decidedAt: true,
  account: { select: { id: true, nickname: true } },
} as const satisfies Prisma.ComplaintSelect

type Row = Prisma.ComplaintGetPayload<{ select: typeof fields }>

/** Open: oldest first; answered: newest first. `after`: the id of the last one shown. */
export async function readComplaints(
  reader: Staff<'moderate'>,
  answered: boolean,
  after: number | null,
): Promise<{ items: DeskComplaint[]; next: number | null }> {
  const beyond = after === null ? undefined : answered ? { lt: after } : { gt: after }
  const rows = await db().complaint.findMany({
    where: { decidedAt: answered ? { not: null } : null, id: beyond },
    select: fields,
    orderBy: { id: answered ? 'desc' : 'asc' },
    take: PAGE + 1,
  })
  const items = rows.slice(0, PAGE).map((row) => toComplaint(reader, row))
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

export async function readComplaint(
  reader: Staff<'moderate'>,
  id: number | null,
): Promise<DeskComplaint | null> {
  const row = id && (await db().complaint.findUnique({ where: { id }, select: fields }))
  return row ? toComplaint(reader, row) : null
}

function toComplaint(reader: Staff<'moderate'>, row: Row): DeskComplaint {
  const { contact } = row
  return {
    id: row.id,
    text: row.text,
    link: row.link,
    contact: contact && !can(reader, 'edit') ? maskAddress(contact) : contact,
    at: row.createdAt.toISOString(),
    from: row.account,
    answer: row.decision,
    answeredAt: row.decidedAt?.toISOString() ?? null,
  }
}
