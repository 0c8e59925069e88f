import { toString } from 'qrcode'
import { replaceRecoveryCodes, spendRecoveryCode } from '@/lib/auth/recovery-codes'
import { encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { newSecret, timeStepOf, totpUri } from '@/lib/auth/totp'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Account } from '@/prisma/client/client'

export interface TwoStepSetup {
  /** Base32, for typing. */
  secret: string
  /** otpauth://, the content of the QR code. */
  uri: string
  svg: string
}

/** Creates a secret, unless one waits for its confirmation or the second step is on. */
export async function beginTwoStep(accountId: number): Promise<void> {
  if (await readSecret(accountId, false)) return
  await db().account.updateMany({
    where: { id: accountId, totpConfirmedAt: null },
    data: { totpSecret: encryptSecret(newSecret(), totpOwner(accountId)) },
  })
}

/** Null where no secret waits for its confirmation. */
export async function readTwoStepSetup({
  id,
  nickname,
}: Pick<Account, 'id' | 'nickname'>): Promise<TwoStepSetup | null> {
  const secret = (await readSecret(id, false))?.secret
  if (!secret) return null
  const uri = totpUri(secret, nickname)
  // Dark on white in both themes, with the quiet zone of ISO/IEC 18004.
  const color = { dark: '#000000', light: '#ffffff' }
  return { secret, uri, svg: await toString(uri, { type: 'svg', margin: 4, color }) }
}

/**
 * Turns the second step on where the code of the reader's app is right. Returns ten recovery codes, which can't be
 * read again; null: a wrong code, or no secret to confirm.
 */
export async function confirmTwoStep(accountId: number, code: string): Promise<string[] | null> {
  const stored = await readSecret(accountId, false)
  const step = stored && timeStepOf(stored.secret, code)
  if (!stored || step === null) return null
  return db().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, totpConfirmedAt: null, totpSecret: stored.encrypted },
      data: { totpConfirmedAt: now(), totpStep: step },
    })
    return count === 1 ? replaceRecoveryCodes(tx, accountId) : null
  })
}

/** Whether the code is right: the app's, once for each time step (RFC 6238, 5.2), or a recovery code. The caller limits tries. */
export async function passTwoStep(accountId: number, code: string): Promise<boolean> {
  if (!/^\d{6}$/.test(code)) return spendRecoveryCode(accountId, code)
  const stored = await readSecret(accountId, true)
  const step = stored && timeStepOf(stored.secret, code)
  if (!stored || step === null) return false
  const { count } = await db().account.updateMany({
    where: {
      id: accountId,
      totpSecret: stored.encrypted,
      OR: [{ totpStep: null }, { totpStep: { lt: step } }],
    },
    data: { totpStep: step },
  })
  return count === 1
}

/** Binds the encrypted secret to the account (lib/encrypted-secret.ts). */
export function totpOwner(accountId: number): string {
  return `account/${accountId}/totp`
}

export const withoutTwoStep = {
  totpSecret: null,
  totpConfirmedAt: null,
  totpStep: null,
  recoveryCodes: { deleteMany: {} },
} as const

export async function endTwoStep(accountId: number): Promise<void> {
  await db().account.update({ where: { id: accountId }, data: withoutTwoStep })
}

/** Decrypted and as stored; null where there is none that decrypts. */
async function readSecret(
  accountId: number,
  confirmed: boolean,
): Promise<{ encrypted: string; secret: string } | null> {
  const row = await db().account.findFirst({
    where: { id: accountId, totpConfirmedAt: confirmed ? { not: null } : null },
    select: { totpSecret: true },
  })
  const encrypted = row?.totpSecret ?? null
  const secret = encrypted && decryptSecret(encrypted, totpOwner(accountId))
  return encrypted && secret ? { encrypted, secret } : null
}
