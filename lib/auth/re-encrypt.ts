import { currentKeyId, encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { totpOwner } from '@/lib/auth/two-step'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

const BATCH = 500

/**
 * Re-encrypts the second steps that were encrypted under AUTH_SECRET_PREVIOUS, which is not needed afterwards. `lost`:
 * how many no secret decrypts.
 */
export async function reEncryptSecrets(): Promise<{ reEncrypted: number; lost: number }> {
  const counts = { reEncrypted: 0, lost: 0 }
  if (!env().AUTH_SECRET_PREVIOUS) return counts
  for (let lastId = 0; ;) {
    const rows = await db().$queryRaw<{ id: number; encrypted: string }[]>`
      select id, totp_secret as encrypted from reader.account
      where split_part(totp_secret, '.', 1) <> ${currentKeyId()} and id > ${lastId} order by id limit ${BATCH}`
    for (const row of rows) await reEncrypt(row, counts)
    lastId = rows.at(-1)?.id ?? lastId
    if (rows.length < BATCH) return counts
  }
}

async function reEncrypt(
  { id, encrypted }: { id: number; encrypted: string },
  counts: { reEncrypted: number; lost: number },
): Promise<void> {
  const text = decryptSecret(encrypted, totpOwner(id))
  if (text === null) {
    counts.lost += 1
    return
  }
  const { count } = await db().account.updateMany({
    where: { id, totpSecret: encrypted },
    data: { totpSecret: encryptSecret(text, totpOwner(id)) },
  })
  counts.reEncrypted += count
}
