/** Accounts by their address: at most one that is confirmed, and a few that wait for its proof. */
import { createHmac } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Identifier } from '@/lib/schemas/identifier'

const fields = {
  id: true,
  nickname: true,
  password: true,
  confirmedAt: true,
  bannedUntil: true,
  totpConfirmedAt: true,
} as const

export type FoundAccount = Awaited<ReturnType<typeof findAccounts>>[number]

/** As many may wait for the proof of one address (a trigger). */
export const MAX_UNCONFIRMED = 3

/** The confirmed one first, then those that wait, the oldest first: whoever came later is no reason to lose it. */
export function findAccounts({ kind, value }: Identifier) {
  return db().account.findMany({
    where: { [kind]: value },
    select: fields,
    orderBy: [{ confirmedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MAX_UNCONFIRMED + 1,
  })
}

/** What limits know an address by: the database keeps no list of those that have no account. */
export function identifierCode({ kind, value }: Identifier): string {
  const text = `${kind}:${value}`
  return createHmac('sha256', env().AUTH_SECRET).update(text).digest('base64url').slice(0, 22)
}

/** By what an account signs in; `known`: another account has proved the same. Null: by a provider alone. */
export async function readAddress(
  id: number,
): Promise<{ identifier: Identifier; known: boolean } | null> {
  const { email, phone } = await db().account.findUniqueOrThrow({
    where: { id },
    select: { email: true, phone: true },
  })
  const value = email ?? phone
  if (value === null) return null
  const identifier: Identifier = { kind: email ? 'email' : 'phone', value }
  const others = await findAccounts(identifier)
  return { identifier, known: others.some((one) => one.id !== id && one.confirmedAt !== null) }
}
