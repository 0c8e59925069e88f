/** A new account, which waits for the proof of its address. */
import { sendCode, sendKnown } from '@/lib/accounts/send-code'
import { isCommon } from '@/lib/accounts/common-passwords'
import { findAccounts } from '@/lib/accounts/find'
import { nicknameFault } from '@/lib/accounts/nickname-fault'
import { hashPassword } from '@/lib/accounts/password'
import { accountCopy } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { isTaken } from '@/lib/accounts/taken'
import type { Errors } from '@/lib/reader/drafts'
import type { Registration } from '@/lib/schemas/account'

/**
 * The account's id, or what is wrong. That the address has an account already is told to nobody but its
 * owner: the new one is made all the same, its code is never sent, and so it can't be confirmed.
 */
export async function register({
  identifier,
  nickname,
  password,
}: Registration): Promise<{ id: number } | { errors: Errors }> {
  const errors = await faultsOf(nickname, password, identifier.value)
  if (errors) return { errors }
  const known = (await findAccounts(identifier)).some(({ confirmedAt }) => confirmedAt !== null)
  const address = { [identifier.kind]: identifier.value }
  const data = { ...address, nickname, password: await hashPassword(password) }
  try {
    // Whoever registers an address anew takes the place of who never proved it.
    const [, { id }] = await db().$transaction([
      db().account.deleteMany({ where: { ...address, confirmedAt: null } }),
      db().account.create({ data, select: { id: true } }),
    ])
    if (known) sendKnown(identifier)
    else sendCode(identifier, id, 'confirm')
    return { id }
  } catch (error) {
    if (isTaken(error)) return { errors: { nickname: accountCopy.nickname.taken } }
    throw error
  }
}

async function faultsOf(
  nickname: string,
  password: string,
  address: string,
): Promise<Errors | null> {
  if (isCommon(password, [nickname, address])) return { password: accountCopy.password.common }
  const fault = await nicknameFault(nickname)
  return fault === null ? null : { nickname: fault }
}
