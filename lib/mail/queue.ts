/** reader.outgoing_message: messages not yet accepted by a server. Each has a job of the queue (a trigger adds it). */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Prisma } from '@/prisma/client/client'
import type { Mail } from './message'

export type Message = { channel: 'mail'; mail: Mail } | { channel: 'sms'; to: string; text: string }

export interface QueuedMessage {
  id: bigint
  /** Null if it has expired or can't be decrypted. */
  message: Message | null
  createdAt: Date
}

/** The owner of the encrypted messages (lib/encrypted-secret.ts). */
const OWNER = 'outgoing-message'

/** Queues within the transaction of what it reports. It expires after `seconds`. */
export async function queueMessage(
  tx: Prisma.TransactionClient,
  message: Message,
  seconds: number,
): Promise<void> {
  const sealed = encryptSecret(JSON.stringify(message), OWNER)
  // A file is of use only in the folder of the instance that was asked.
  const outbox = message.channel === 'mail' && env().SMTP_URL ? '' : ownOutbox()
  await tx.$executeRaw`
    insert into reader.outgoing_message (sealed, expires_at, outbox)
    values (${sealed}, now() + make_interval(secs => ${seconds}::float), ${outbox})`
}

/** The name of this instance's DATA_DIR in reader.outgoing_message. */
export function ownOutbox(): string {
  return createHash('sha256').update(resolve(env().DATA_DIR)).digest('hex').slice(0, 16)
}

/** Null if it was sent. */
export async function readMessage(id: bigint): Promise<QueuedMessage | null> {
  const [row] = await db().$queryRaw<Row[]>`
    select id, sealed, created_at as "createdAt", expires_at > now() as useful
    from reader.outgoing_message where id = ${id}`
  if (!row) return null
  const text = row.useful ? decryptSecret(row.sealed, OWNER) : null
  const message = text === null ? null : (JSON.parse(text) as Message)
  return { id: row.id, createdAt: row.createdAt, message }
}

export async function deleteMessage({ id }: QueuedMessage): Promise<void> {
  await db().outgoingMessage.deleteMany({ where: { id } })
}

interface Row {
  id: bigint
  sealed: string
  createdAt: Date
  useful: boolean
}
