/** The second step of signing in: six digits of an app (./totp), or a recovery code. */
import { toString } from 'qrcode'
import { replaceRecoveryCodes, spendRecoveryCode } from '@/lib/auth/recovery-codes'
import { encryptSecret, decryptSecret } from '@/lib/encrypted-secret'
import { newSecret, timeStepOf, totpUri } from '@/lib/auth/totp'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Account } from '@/prisma/client/client'

export interface TwoStepSetup {
  /** Base32, for whoever can't scan. */
  secret: string
  /** otpauth://, what the QR code holds. */
  uri: string
  svg: string
}

/** Makes the secret that the reader's app is to learn, unless one waits to be confirmed or the second step is on. */
export async function beginTwoStep(accountId: number): Promise<void> {
  if (await readSecret(accountId, false)) return
  await db().account.updateMany({
    where: { id: accountId, totpConfirmedAt: null },
    data: { totpSecret: encryptSecret(newSecret(), totpOwner(accountId)) },
  })
}

/** What the reader's app is to learn; null where nothing was begun. The app shows the nickname. */
export async function readTwoStepSetup({
  id,
  nickname,
}: Pick<Account, 'id' | 'nickname'>): Promise<TwoStepSetup | null> {
  const secret = (await readSecret(id, false))?.secret
  if (!secret) return null
  const uri = totpUri(secret, nickname)
  // Dark on white in both themes, with the quiet zone that ISO/IEC 18004 asks for.
  const color = { dark: '#000000', light: '#ffffff' }
  return { secret, uri, svg: await toString(uri, { type: 'svg', margin: 4, color }) }
}

/**
 * Turns the second step on, where `code` shows that the app has learnt the secret. Returns ten recovery
 * codes, which can't be had again; null where the code is wrong or nothing waits to be confirmed.
 */
export async function confirmTwoStep(accountId: number, code: string): Promise<string[] | null> {
  const known = await readSecret(accountId, false)
  const step = known && timeStepOf(known.secret, code)
  if (!known || step === null) return null
  return db().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, totpConfirmedAt: null, totpSecret: known.box },
      data: { totpConfirmedAt: now(), totpStep: step },
    })
    return count === 1 ? replaceRecoveryCodes(tx, accountId) : null
  })
}

/**
 * Whether the code passes: of the app, now or half a minute ago or ahead, each once (RFC 6238, 5.2); or
 * a recovery code, which is used up. How often one may try, the caller limits.
 */
export async function passTwoStep(accountId: number, code: string): Promise<boolean> {
  if (!/^\d{6}$/.test(code)) return spendRecoveryCode(accountId, code)
  const known = await readSecret(accountId, true)
  const step = known && timeStepOf(known.secret, code)
  if (!known || step === null) return false
  const { count } = await db().account.updateMany({
    where: {
      id: accountId,
      totpSecret: known.box,
      OR: [{ totpStep: null }, { totpStep: { lt: step } }],
    },
    data: { totpStep: step },
  })
  return count === 1
}

/** To whom the encrypted secret of a second step belongs (./secret-box). */
export function totpOwner(accountId: number): string {
  return `account/${accountId}/totp`
}

/** An account without it: the secret and the recovery codes are forgotten. */
export const withoutTwoStep = {
  totpSecret: null,
  totpConfirmedAt: null,
  totpStep: null,
  recoveryCodes: { deleteMany: {} },
} as const

/** Turns it off. */
export async function endTwoStep(accountId: number): Promise<void> {
  await db().account.update({ where: { id: accountId }, data: withoutTwoStep })
}

/** The account's secret, open and as it is kept; null where there is none that opens. */
async function readSecret(
  accountId: number,
  confirmed: boolean,
): Promise<{ box: string; secret: string } | null> {
  const row = await db().account.findFirst({
    where: { id: accountId, totpConfirmedAt: confirmed ? { not: null } : null },
    select: { totpSecret: true },
  })
  const box = row?.totpSecret ?? null
  const secret = box && decryptSecret(box, totpOwner(accountId))
  return box && secret ? { box, secret } : null
}
