import { createHash, randomInt } from 'node:crypto'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

const CODES = 10
/** 80 bits: a plain hash is enough and survives a change of AUTH_SECRET. */
const LENGTH = 16
/** Crockford's Base32 (crockford.com/base32.html). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** Replaces all by ten new ones, such as `7k3m-…`; only their SHA-256 is stored. */
export async function replaceRecoveryCodes(
  tx: Prisma.TransactionClient,
  accountId: number,
): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode)
  await tx.recoveryCode.deleteMany({ where: { accountId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, hash: hashOf(code) })),
  })
  return codes
}

/** Whether it was an unused code of the account; it can't be used again. */
export async function spendRecoveryCode(accountId: number, code: string): Promise<boolean> {
  const where = { accountId, hash: hashOf(code) }
  const { count } = await db().recoveryCode.deleteMany({ where })
  return count === 1
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length)))
  return letters.join('').replace(/.{4}(?=.)/g, '$&-')
}

/** Crockford's decoding: O is 0, I and L are 1; dashes and blanks are ignored. */
function hashOf(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
  return createHash('sha256').update(plain).digest('base64url')
}
