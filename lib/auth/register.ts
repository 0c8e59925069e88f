import { readVersionsToAgree } from '@/lib/auth/agreed-versions'
import { sendCode, sendAlreadyRegistered } from '@/lib/auth/send-code'
import { isCommon } from '@/lib/auth/common-passwords'
import { findAccounts, MAX_UNCONFIRMED } from '@/lib/auth/find-accounts'
import { nicknameFault } from '@/lib/auth/nickname-fault'
import { hashPassword } from '@/lib/auth/password'
import { accountCopy } from '@/lib/copy/account'
import { db } from '@/lib/db'
import { isCheckViolation, isUniqueViolation } from '@/lib/database/constraint-errors'
import type { Errors } from '@/lib/schemas/form'
import type { Registration } from '@/lib/schemas/account'

/**
 * Creates an unconfirmed account. Where the address already has a confirmed one, only its owner learns it, by mail: the
 * new account never gets a code. `from`: an address code.
 */
export async function register(
  { identifier, nickname, password }: Registration,
  from: string,
): Promise<{ id: number } | { errors: Errors }> {
  const errors = await registrationFaults({ identifier, nickname, password })
  if (Object.keys(errors).length > 0) return { errors }
  const accounts = await findAccounts(identifier)
  const known = accounts.some(({ confirmedAt }) => confirmedAt !== null)
  if (accounts.length - Number(known) >= MAX_UNCONFIRMED) return tooMany
  const address = { [identifier.kind]: identifier.value }
  const agreements = { create: await readVersionsToAgree() }
  const data = { ...address, nickname, password: await hashPassword(password), agreements }
  try {
    const { id } = await db().account.create({ data, select: { id: true } })
    if (known) sendAlreadyRegistered(identifier, from)
    else sendCode(identifier, id, { from, purpose: 'confirm' })
    return { id }
  } catch (error) {
    if (isUniqueViolation(error)) return { errors: { nickname: accountCopy.nickname.taken } }
    if (isCheckViolation(error)) return tooMany
    throw error
  }
}

/** The same whether or not there is a confirmed account. */
const tooMany = { errors: { identifier: accountCopy.register.tooMany } }

/** Of the fields that are there: those that the schema could read. */
export async function registrationFaults({
  identifier,
  nickname,
  password,
}: Partial<Registration>): Promise<Errors> {
  const fault = nickname === undefined ? null : await nicknameFault(nickname)
  const names = [nickname ?? null, identifier?.value ?? null]
  return {
    ...(fault === null ? {} : { nickname: fault }),
    ...(password !== undefined && isCommon(password, names)
      ? { password: accountCopy.password.common }
      : {}),
  }
}
