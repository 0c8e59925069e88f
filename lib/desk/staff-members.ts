import type { Staff } from '@/lib/auth/staff'
import type { Role } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { findByNickname } from '@/lib/desk/find-account'
import { maskAddress } from '@/lib/desk/mask-address'
import { identifier } from '@/lib/schemas/identifier'
import type { Right } from '@/lib/schemas/rights'
import { Prisma } from '@/prisma/client/client'

export interface StaffMember {
  id: number
  nickname: string
  role: Role
  /** Masked; null: none. */
  address: string | null
  twoStep: boolean
  banned: boolean
  /** Besides those of the role. `column` null: all. */
  rights: { right: Right; column: { slug: string; name: string } | null }[]
}

const PAGE = 50
/** Of one account: nine rights for each column at most. */
const MAX_RIGHTS = 500

const fields = {
  id: true,
  nickname: true,
  role: true,
  email: true,
  phone: true,
  totpConfirmedAt: true,
  bannedUntil: true,
  rights: {
    select: { right: true, column: { select: { slug: true, name: true } } },
    orderBy: [{ right: 'asc' }, { columnSlug: { sort: 'asc', nulls: 'first' } }],
    take: MAX_RIGHTS,
  },
} as const satisfies Prisma.AccountSelect

/** Everybody with a role or a right, in the order of their accounts. `after`: the id of the last one shown. */
export async function readStaffMembers(
  _: Staff<'admin'>,
  after: number | null,
): Promise<{ members: StaffMember[]; next: number | null }> {
  const ids = await db().$queryRaw<{ id: number }[]>`
    select id from (
      select id from reader.account where role <> 'reader' union select account_id from newsroom.staff_right) as staff
    where id > ${after ?? 0}::int order by id limit ${PAGE + 1}`
  const shown = ids.slice(0, PAGE).map(({ id }) => id)
  const members = await readMembers({ id: { in: shown } })
  return { members, next: ids.length > PAGE ? (shown.at(-1) ?? null) : null }
}

/** Null where there is no confirmed account. */
export async function readStaffMember(
  _: Staff<'admin'>,
  id: number | null,
): Promise<StaffMember | null> {
  const [member] = id === null ? [] : await readMembers({ id, confirmedAt: { not: null } })
  return member ?? null
}

/** Confirmed accounts by a whole address or nickname. */
export async function findMembers(_: Staff<'admin'>, query: string): Promise<StaffMember[]> {
  const { data } = identifier.safeParse(query)
  const named = await findByNickname(query)
  const which: Prisma.AccountWhereInput[] = [
    ...(data ? [{ [data.kind]: data.value }] : []),
    ...(named ? [{ id: named.id }] : []),
  ]
  return which.length === 0 ? [] : readMembers({ confirmedAt: { not: null }, OR: which })
}

async function readMembers(where: Prisma.AccountWhereInput): Promise<StaffMember[]> {
  const rows = await db().account.findMany({
    relationLoadStrategy: 'join',
    where,
    select: fields,
    orderBy: { id: 'asc' },
    take: PAGE,
  })
  return rows.map(({ email, phone, totpConfirmedAt, bannedUntil, ...row }) => {
    const address = email ?? phone
    return {
      ...row,
      address: address === null ? null : maskAddress(address),
      twoStep: totpConfirmedAt !== null,
      banned: bannedUntil !== null && bannedUntil > now(),
    }
  })
}
