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

/** Unconfirmed accounts that one address may have; a trigger enforces it. */
export const MAX_UNCONFIRMED = 3

/** The confirmed account first, then the others, oldest first. */
export function findAccounts({ kind, value }: Identifier) {
  return db().account.findMany({
    where: { [kind]: value },
    select: fields,
    orderBy: [{ confirmedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MAX_UNCONFIRMED + 1,
  })
}

/** An HMAC that stands for the address in rate limits, so that the database lists no addresses without accounts. */
export function identifierCode({ kind, value }: Identifier): string {
  const text = `${kind}:${value}`
  return createHmac('sha256', env().AUTH_SECRET).update(text).digest('base64url').slice(0, 22)
}

/** `known`: another account has confirmed the address. Null: the account has none and signs in by a provider. */
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
  return {
    identifier,
    known: others.some((other) => other.id !== id && other.confirmedAt !== null),
  }
}
