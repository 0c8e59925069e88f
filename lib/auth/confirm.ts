/** The proof of an address, and a new password for who has it. */
import { checkCode, checkLastCode, findTicketAccount } from '@/lib/auth/codes'
import { findAccounts } from '@/lib/auth/find-accounts'
import { hashPassword } from '@/lib/auth/password'
import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { withoutTwoStep } from '@/lib/auth/two-step'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Identifier } from '@/lib/schemas/identifier'
import type { Prisma } from '@/prisma/client/client'

/** Whether the code proved it. */
export async function confirmAddress(accountId: number, code: string): Promise<boolean> {
  if (!(await checkCode(accountId, 'confirm', code))) return false
  return update(accountId, { confirmedAt: now() })
}

/**
 * The account whose password was set anew, or null. Proves the address too: the code came by it. `ticket`: of the
 * form that asked for the code.
 */
export async function resetPassword(
  identifier: Identifier,
  { code, password, ticket }: { code: string; password: string; ticket?: string | undefined },
): Promise<{ id: number; twoStep: boolean } | null> {
  const accounts = await findAccounts(identifier)
  const holder = ticket === undefined ? null : await findTicketAccount(ticket)
  const account = accounts.find(({ id }) => id === holder) ?? accounts[0]
  // Hashed in any case: the time it takes is the same without an account.
  const hash = await hashPassword(password)
  const banned = account?.bannedUntil && account.bannedUntil > now()
  const right =
    account &&
    !banned &&
    (ticket === undefined
      ? await checkLastCode(account.id, 'reset', code)
      : await checkCode(account.id, 'reset', code, ticket))
  if (!right) return null
  const proved = account.confirmedAt !== null
  // Whoever registered it may have been a stranger: no second step of theirs keeps its owner out.
  const first = proved ? {} : { confirmedAt: now(), ...withoutTwoStep }
  if (!(await update(account.id, { password: hash, ...first }))) return null
  return { id: account.id, twoStep: proved && account.totpConfirmedAt !== null }
}

async function update(id: number, data: Prisma.AccountUpdateInput): Promise<boolean> {
  try {
    await db().account.update({ where: { id }, data })
    return true
  } catch (error) {
    // Another account proved the address meanwhile.
    if (isUniqueViolation(error)) return false
    throw error
  }
}
