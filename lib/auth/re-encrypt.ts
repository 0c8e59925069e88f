import { currentKeyId, encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { totpOwner } from '@/lib/auth/two-step'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

const BATCH = 500

/**
 * Encrypts the second steps of all accounts anew where that was done under AUTH_SECRET_PREVIOUS, which can be
 * taken away afterwards. Returns how many were, and how many no secret opens.
 */
export async function reEncryptSecrets(): Promise<{ resealed: number; lost: number }> {
  const done = { resealed: 0, lost: 0 }
  if (!env().AUTH_SECRET_PREVIOUS) return done
  for (let last = 0; ;) {
    const rows = await db().$queryRaw<{ id: number; box: string }[]>`
      select id, totp_secret as box from reader.account
      where split_part(totp_secret, '.', 1) <> ${currentKeyId()} and id > ${last} order by id limit ${BATCH}`
    for (const row of rows) await reEncrypt(row, done)
    last = rows.at(-1)?.id ?? last
    if (rows.length < BATCH) return done
  }
}

async function reEncrypt(
  { id, box }: { id: number; box: string },
  done: { resealed: number; lost: number },
): Promise<void> {
  const text = decryptSecret(box, totpOwner(id))
  if (text === null) {
    done.lost += 1
    return
  }
  const { count } = await db().account.updateMany({
    where: { id, totpSecret: box },
    data: { totpSecret: encryptSecret(text, totpOwner(id)) },
  })
  done.resealed += count
}
