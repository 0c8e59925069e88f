/** Refused forms, stored for an hour for the page that a 303 leads to. */
import { z } from 'zod'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { rateLimit } from '@/lib/rate-limit/rate-limit'
import type { Errors, Fields } from '@/lib/schemas/form'

export interface Draft {
  fields: Fields
  errors: Errors
}

export interface StoredDraft extends Draft {
  /** The path of the action's page; no other page shows the draft. */
  action: string
}

export const SECRET_FIELDS = ['password', 'current', 'code']
const text = z.record(z.string(), z.string())

/** Returns the draft's id, a random UUID: whoever has it may read the draft. */
export async function saveDraft(action: string, { fields, errors }: Draft): Promise<string> {
  await db().draft.deleteMany({ where: { createdAt: { lt: anHourAgo() } } })
  const data = { action, fields: withoutSecrets(fields), errors }
  const { id } = await db().draft.create({ data, select: { id: true } })
  return id
}

/** As `saveDraft`; null, and nothing is stored, where the address exceeds its limit. */
export async function saveDraftWithinLimit(
  action: string,
  draft: Draft,
  address: string,
): Promise<string | null> {
  return (await rateLimit(`drafts/${address}`, rateLimits.drafts)) ? null : saveDraft(action, draft)
}

/** Null where the draft expired, belongs to another action or never existed. A null `action` accepts every draft. */
export async function readDraft(action: string | null, id: unknown): Promise<StoredDraft | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db().draft.findFirst({
    where: { id: String(id), action: action ?? undefined, createdAt: { gte: anHourAgo() } },
  })
  return (
    row && { action: row.action, fields: text.parse(row.fields), errors: text.parse(row.errors) }
  )
}

function withoutSecrets(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !SECRET_FIELDS.includes(name)),
  )
}

function anHourAgo(): Date {
  return new Date(now().getTime() - 3_600_000)
}
