import { db } from '@/lib/db'
import type { Right, Rights } from '@/lib/schemas/rights'
import type { Role } from '@/lib/auth/session'

export interface Standing {
  /** Of the role and of rows together (newsroom.rights_of); empty where the account is banned. */
  rights: Rights
  /** What the account counts as where staff decide about one another (newsroom.rank_of). */
  rank: Role
}

export async function readStanding(accountId: number): Promise<Standing> {
  const rows = await db().$queryRaw<{ right: Right | null; column: string | null; rank: Role }[]>`
    select r."right"::text as right, r.column_slug as column, newsroom.rank_of(${accountId}::int)::text as rank
    from (select) one left join newsroom.rights_of(${accountId}::int) r on true
    order by r."right", r.column_slug`
  const held: Partial<Record<Right, 'all' | string[]>> = {}
  for (const { right, column } of rows) {
    if (right === null) continue
    const before = held[right] ?? []
    held[right] = column === null || before === 'all' ? 'all' : [...before, column]
  }
  return { rights: held, rank: rows[0]?.rank ?? 'reader' }
}

/** The ranks of accounts; an id without an account is not in it. */
export async function readRanks(accountIds: number[]): Promise<Map<number, Role>> {
  const rows = await db().$queryRaw<{ id: number; rank: Role }[]>`
    select id, newsroom.rank_of(id)::text as rank from reader.account where id = any (${accountIds}::int[])`
  return new Map(rows.map(({ id, rank }) => [id, rank]))
}
