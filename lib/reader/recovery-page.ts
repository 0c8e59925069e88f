/** New recovery codes, stored until the reader has noted them. */
import { encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { db } from '@/lib/db'
import { readDraft, saveDraft } from '@/lib/actions/drafts'
import type { Reader } from '@/lib/auth/session'
import { actions } from '@/lib/routes'

/** Stores them encrypted for at most an hour. Returns the draft's id. */
export function saveRecoveryCodes(reader: Reader, codes: string[]): Promise<string> {
  const encrypted = encryptSecret(codes.join(' '), owner(reader))
  return saveDraft(actions.twoStep, { fields: { encrypted }, errors: {} })
}

/** Null where they are noted or belong to another reader. */
export async function readRecoveryCodes(reader: Reader, id: unknown): Promise<string[] | null> {
  const encrypted = (await readDraft(actions.twoStep, id))?.fields.encrypted
  return (encrypted && decryptSecret(encrypted, owner(reader))?.split(' ')) || null
}

export async function deleteRecoveryCodes(reader: Reader, id: unknown): Promise<void> {
  if (await readRecoveryCodes(reader, id))
    await db().draft.deleteMany({ where: { id: String(id) } })
}

function owner({ id }: Reader): string {
  return `account/${id}/recovery`
}
