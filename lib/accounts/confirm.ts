/** The proof of an address, and a new password for who has it. */
import { checkCode } from '@/lib/accounts/codes'
import { findAccounts } from '@/lib/accounts/find'
import { hashPassword } from '@/lib/accounts/password'
import { isTaken } from '@/lib/accounts/taken'
import { db } from '@/lib/db'
import type { Identifier } from '@/lib/schemas/identifier'

/** Whether the code proved it. */
export async function confirm(accountId: number, code: string): Promise<boolean> {
  if (!(await checkCode(accountId, 'confirm', code))) return false
  return setConfirmed(accountId, {})
}

/** The account whose password was set anew, or null. Proves the address too: the code came by it. */
export async function resetPassword(
  identifier: Identifier,
  code: string,
  password: string,
): Promise<{ id: number; twoStep: boolean } | null> {
  const [account] = await findAccounts(identifier)
  // Hashed in any case: the time it takes is the same without an account.
  const hash = await hashPassword(password)
  const banned = account?.bannedUntil && account.bannedUntil > new Date()
  if (!account || banned || !(await checkCode(account.id, 'reset', code))) return null
  if (!(await setConfirmed(account.id, { password: hash }))) return null
  return { id: account.id, twoStep: account.totpConfirmedAt !== null }
}

async function setConfirmed(id: number, data: { password?: string }): Promise<boolean> {
  try {
    const { confirmedAt } = await db().account.findUniqueOrThrow({ where: { id } })
    await db().account.update({
      where: { id },
      data: { ...data, confirmedAt: confirmedAt ?? new Date() },
    })
    return true
  } catch (error) {
    // Another account proved the address meanwhile.
    if (isTaken(error)) return false
    throw error
  }
}
