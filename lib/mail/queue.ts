/** reader.outgoing_message: messages not yet accepted by a server. */
import { encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import type { Mail } from './message'

export type Message = { channel: 'mail'; mail: Mail } | { channel: 'sms'; to: string; text: string }

export interface ClaimedMessage {
  id: bigint
  /** Null if it has expired or can't be decrypted. */
  message: Message | null
  tries: number
  createdAt: Date
}

const FIRST_PAUSE_MS = 15_000
const MAX_PAUSE_MS = 3_600_000
/** The owner of the encrypted messages (lib/encrypted-secret.ts). */
const OWNER = 'outgoing-message'

/** Queues within the transaction of what it reports. It expires after `seconds`. Returns its id. */
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

/** Claims a due message (this one if `id` is given) for two minutes, in case the instance ends; null if none is due. */
export async function claimMessage(id: bigint | null): Promise<ClaimedMessage | null> {
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

export async function deleteMessage({ id }: ClaimedMessage): Promise<void> {
  await db().outgoingMessage.deleteMany({ where: { id } })
}

export async function scheduleRetry({ id, tries }: ClaimedMessage): Promise<void> {
  await db().$executeRaw`
    update reader.outgoing_message
    set due_at = now() + make_interval(secs => ${pauseAfter(tries) / 1000}::float) where id = ${id}`
}

/** Milliseconds: 15 s doubled at each try, up to an hour. */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), MAX_PAUSE_MS)
}

interface Row {
  id: bigint
  sealed: string
  tries: number
  createdAt: Date
  useful: boolean
}
