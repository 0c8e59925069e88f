/** The rows of reader.outgoing_message: messages that no server has taken yet. */
import { encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import type { Mail } from './message'

export type Message = { channel: 'mail'; mail: Mail } | { channel: 'sms'; to: string; text: string }

export interface Claimed {
  id: bigint
  /** null: it is over, or no secret opens it. */
  message: Message | null
  tries: number
  createdAt: Date
}

/** Milliseconds. */
const FIRST_PAUSE = 15_000
const LONGEST_PAUSE = 3_600_000
/** What encrypted messages belong to (lib/encrypted-secret.ts). */
const OWNER = 'outgoing-message'

/** Writes it down, in the transaction of what it tells. It is of no use after `seconds`. Returns its id. */
export async function queueMessage(
  tx: Prisma.TransactionClient,
  message: Message,
  seconds: number,
): Promise<bigint> {
  const sealed = encryptSecret(JSON.stringify(message), OWNER)
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into reader.outgoing_message (sealed, expires_at)
    values (${sealed}, now() + make_interval(secs => ${seconds}::float)) returning id`
  if (!row) throw new Error('the insert returned no row')
  return row.id
}

/**
 * Takes one that is due, or the one with this id if that is due; null where there is none. An instance that
 * ends meanwhile loses it after two minutes.
 */
export async function claimMessage(id: bigint | null): Promise<Claimed | null> {
  const [row] = await db().$queryRaw<Row[]>`
    update reader.outgoing_message set tries = tries + 1, due_at = now() + interval '2 minutes'
    where id = (
      select id from reader.outgoing_message
      where due_at <= now() and (${id}::bigint is null or id = ${id}::bigint)
      order by due_at limit 1 for update skip locked)
    returning id, sealed, tries, created_at as "createdAt", expires_at > now() as useful`
  if (!row) return null
  const text = row.useful ? decryptSecret(row.sealed, OWNER) : null
  const message = text === null ? null : (JSON.parse(text) as Message)
  return { id: row.id, tries: row.tries, createdAt: row.createdAt, message }
}

/** It was taken, or never will be. */
export async function dropMessage({ id }: Claimed): Promise<void> {
  await db().outgoingMessage.deleteMany({ where: { id } })
}

/** It is due again after a pause that grows with each try. */
export async function putOffMessage({ id, tries }: Claimed): Promise<void> {
  await db().$executeRaw`
    update reader.outgoing_message
    set due_at = now() + make_interval(secs => ${pauseAfter(tries) / 1000}::float) where id = ${id}`
}

/** A quarter of a minute, a half, one and so on up to an hour; in milliseconds. */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE)
}

interface Row {
  id: bigint
  sealed: string
  tries: number
  createdAt: Date
  useful: boolean
}
