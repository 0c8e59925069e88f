import { checkCode, checkLastCode, findTicketAccount } from '@/lib/auth/codes'
import { findAccounts } from '@/lib/auth/find-accounts'
import { hashPassword } from '@/lib/auth/password'
import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { withoutTwoStep } from '@/lib/auth/two-step'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Identifier } from '@/lib/schemas/identifier'
import type { Prisma } from '@/prisma/client/client'

/** Whether the code was right; false also where another account confirmed the address first. */
export async function confirmAddress(accountId: number, code: string): Promise<boolean> {
  if (!(await checkCode(accountId, 'confirm', code))) return false
  return update(accountId, { confirmedAt: now() })
}

/** Sets the password and confirms the address, which the code was sent to. Null: a wrong code, or a banned account. */
export async function resetPassword(
  identifier: Identifier,
  { code, password, ticket }: { code: string; password: string; ticket?: string | undefined },
): Promise<{ id: number; twoStep: boolean } | null> {
  const accounts = await findAccounts(identifier)
  const holder = ticket === undefined ? null : await findTicketAccount(ticket)
  const account = accounts.find(({ id }) => id === holder) ?? accounts[0]
  // Hashed in any case, so that the time does not tell whether there is an account.
  const hash = await hashPassword(password)
  const banned = account?.bannedUntil && account.bannedUntil > now()
  const right =
    account &&
    !banned &&
    (ticket === undefined
      ? await checkLastCode(account.id, 'reset', code)
      : await checkCode(account.id, 'reset', code, ticket))
  if (!right) return null
  const confirmed = account.confirmedAt !== null
  // A stranger may have registered the address: their second step must not lock its owner out.
  const first = confirmed ? {} : { confirmedAt: now(), ...withoutTwoStep }
  if (!(await update(account.id, { password: hash, ...first }))) return null
  return { id: account.id, twoStep: confirmed && account.totpConfirmedAt !== null }
}

async function update(id: number, data: Prisma.AccountUpdateInput): Promise<boolean> {
  try {
    await db().account.update({ where: { id }, data })
    return true
  } catch (error) {
    // Another account has confirmed the address meanwhile.
    if (isUniqueViolation(error)) return false
    throw error
  }
}
