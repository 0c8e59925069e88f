/** Recovery codes on their way from the door that made them to the page that shows them, once. */
import { seal, unseal } from '@/lib/accounts/secret-box'
import { db } from '@/lib/db'
import { saveDraft } from '@/lib/reader/drafts'
import type { Reader } from '@/lib/reader/session'
import { doors } from '@/lib/routes'
import { z } from 'zod'

/** Returns the name under which they lie, sealed, for at most an hour. */
export function keepShownOnce(reader: Reader, codes: string[]): Promise<string> {
  const sealed = seal(codes.join(' '), owner(reader))
  return saveDraft(doors.twoStep, { fields: { sealed }, errors: {} })
}

/** The codes, which are gone thereby; null where they were shown, or are another's. */
export async function takeShownOnce(reader: Reader, id: unknown): Promise<string[] | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [row] = await db().$queryRaw<{ sealed: string | null }[]>`
    delete from reader.draft
    where id = ${String(id)}::uuid and door = ${doors.twoStep} and fields ? 'sealed'
    returning fields->>'sealed' as sealed`
  const codes = row?.sealed && unseal(row.sealed, owner(reader))
  return codes ? codes.split(' ') : null
}

function owner({ id }: Reader): string {
  return `account/${id}/recovery`
}
