/** What a refused form held, kept for an hour: the page that shows it again is reached by a plain 303. */
import { z } from 'zod'
import { db } from '@/lib/db'

/** What was typed, by the name of the field. */
export type Fields = Record<string, string>
/** A sentence by the name of the field; `form` is of none. */
export type Errors = Record<string, string>

export interface Draft {
  fields: Fields
  errors: Errors
}

const text = z.record(z.string(), z.string())

/** Returns the draft's name, which can't be guessed: whoever has it may read what was typed. */
export async function saveDraft(door: string, { fields, errors }: Draft): Promise<string> {
  await db().draft.deleteMany({ where: { createdAt: { lt: anHourAgo() } } })
  const { id } = await db().draft.create({ data: { door, fields, errors }, select: { id: true } })
  return id
}

/** The draft, or null where it is over, was of another door, or never was. */
export async function readDraft(door: string, id: string): Promise<Draft | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db().draft.findFirst({ where: { id, door, createdAt: { gte: anHourAgo() } } })
  return row && { fields: text.parse(row.fields), errors: text.parse(row.errors) }
}

function anHourAgo(): Date {
  return new Date(Date.now() - 3_600_000)
}
