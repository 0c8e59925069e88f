import { db } from '@/lib/db'
import { now } from '@/lib/clock'
import type { StaffWith } from '@/lib/auth/staff'
import { dayOf } from '@/lib/time'

/** Who keeps the list of sources. */
export const sourceRights = ['publish', 'admin'] as const

export type SourceStaff = StaffWith<(typeof sourceRights)[number]>

export interface DeskSource {
  name: string
  address: string
  /** yyyy-mm-dd. */
  validFrom: string
  /** The last day; null: without an end. */
  validUntil: string | null
  note: string
  ended: boolean
}

const PAGE = 50

/** By name. `after`: the last name shown. */
export async function readSources(
  _: SourceStaff,
  after: string | null,
): Promise<{ items: DeskSource[]; next: string | null }> {
  const rows = await db().source.findMany({
    where: after === null ? {} : { name: { gt: after } },
    orderBy: { name: 'asc' },
    take: PAGE + 1,
  })
  const items = rows.slice(0, PAGE).map(toSource)
  return { items, next: rows.length > PAGE ? (items.at(-1)?.name ?? null) : null }
}

export async function readSource(_: SourceStaff, name: string): Promise<DeskSource | null> {
  const row = await db().source.findUnique({ where: { name } })
  return row && toSource(row)
}

export function today(): string {
  return dayOf(now().toISOString())
}

interface Row {
  name: string
  address: string
  validFrom: Date
  validUntil: Date | null
  note: string
}

function toSource({ name, address, note, ...row }: Row): DeskSource {
  const validFrom = row.validFrom.toISOString().slice(0, 10)
  const validUntil = row.validUntil?.toISOString().slice(0, 10) ?? null
  return {
    name,
    address,
    note,
    validFrom,
    validUntil,
    ended: validUntil !== null && validUntil < today(),
  }
}
