/** Recovery codes on their way from the action that made them to the page that shows them until they are noted. */
import { encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { db } from '@/lib/db'
import { readDraft, saveDraft } from '@/lib/actions/drafts'
import type { Reader } from '@/lib/auth/session'
import { actions } from '@/lib/routes'

/** Returns the name under which they lie, sealed, for at most an hour. */
export function saveRecoveryCodes(reader: Reader, codes: string[]): Promise<string> {
  const sealed = encryptSecret(codes.join(' '), owner(reader))
  return saveDraft(actions.twoStep, { fields: { sealed }, errors: {} })
}

/** The codes; null where they are noted, or are another's. */
export async function readRecoveryCodes(reader: Reader, id: unknown): Promise<string[] | null> {
  const sealed = (await readDraft(actions.twoStep, id))?.fields.sealed
  return (sealed && decryptSecret(sealed, owner(reader))?.split(' ')) || null
}

/** Forgets them, if they are the reader's. */
export async function deleteRecoveryCodes(reader: Reader, id: unknown): Promise<void> {
  if (await readRecoveryCodes(reader, id))
    await db().draft.deleteMany({ where: { id: String(id) } })
}

function owner({ id }: Reader): string {
  return `account/${id}/recovery`
}
