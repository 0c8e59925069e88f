/** What a refused form held, kept for an hour: the page that shows it again is reached by a plain 303. */
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

/** The path of the action's own page, to which alone a draft comes back. */
export interface StoredDraft extends Draft {
  action: string
}

export const SECRETS = ['password', 'current', 'code']
const text = z.record(z.string(), z.string())

/** Returns the draft's name, which can't be guessed: whoever has it may read what was typed. */
export async function saveDraft(action: string, { fields, errors }: Draft): Promise<string> {
  await db().draft.deleteMany({ where: { createdAt: { lt: anHourAgo() } } })
  const data = { action: action, fields: withoutSecrets(fields), errors }
  const { id } = await db().draft.create({ data, select: { id: true } })
  return id
}

/** As `saveDraft`, but nobody fills the table: past so many in an hour null, and what was typed is lost. */
export async function storeDraft(
  action: string,
  draft: Draft,
  address: string,
): Promise<string | null> {
  return (await rateLimit(`drafts/${address}`, rateLimits.drafts)) ? null : saveDraft(action, draft)
}

/** The draft, or null where it is over, was of another action, or never was. `action` null: of any. */
export async function readDraft(action: string | null, id: unknown): Promise<StoredDraft | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db().draft.findFirst({
    where: { id: String(id), action: action ?? undefined, createdAt: { gte: anHourAgo() } },
  })
  return (
    row && { action: row.action, fields: text.parse(row.fields), errors: text.parse(row.errors) }
  )
}

/** No password is written down: it is typed again. */
function withoutSecrets(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !SECRETS.includes(name)))
}

function anHourAgo(): Date {
  return new Date(now().getTime() - 3_600_000)
}
