import { randomBytes, randomInt } from 'node:crypto'
import { hashPassword } from '@/lib/auth/password'
import { isCheckViolation, isUniqueViolation } from '@/lib/database/constraint-errors'
import { now } from '@/lib/clock'
import { deskCopy } from '@/lib/copy/desk'
import { db } from '@/lib/db'
import type { Role } from '@/lib/auth/session'
import type { Identifier } from '@/lib/schemas/identifier'
import { nickname } from '@/lib/schemas/nickname'
import type { Prisma } from '@/prisma/client/client'

export interface RoleChange {
  nickname: string
  /** False: the account already had the role; 'last-admin': nobody else is one, so it keeps its role. */
  changed: boolean | 'last-admin'
  /** The password of a new account; it is not stored in plain. */
  password: string | null
}

const MAX_TRIES = 20

/** Gives the role to the confirmed account of this address and ends its sessions, or creates one. */
export async function giveRole(address: Identifier, role: Role): Promise<RoleChange> {
  const known = await db().account.findFirst({
    where: { [address.kind]: address.value, confirmedAt: { not: null } },
    select: { id: true, nickname: true },
  })
  if (!known) return create(address, role)
  const changed = await change(known.id, role)
  return { nickname: known.nickname, changed, password: null }
}

async function change(id: number, role: Role): Promise<boolean | 'last-admin'> {
  const changing = db().$transaction(async (tx) => {
    const before = await changeRole(tx, id, role)
    if (before !== null) await tx.auditEntry.create({ data: auditEntry(id, `${before} → ${role}`) })
    return before !== null
  })
  return changing.catch((error: unknown) => {
    if (isCheckViolation(error)) return 'last-admin'
    throw error
  })
}

/** A trigger ends the account's sessions. The role of before; null where it had this one. */
export async function changeRole(
  tx: Prisma.TransactionClient,
  id: number,
  role: Role,
): Promise<Role | null> {
  const [before] = await tx.$queryRaw<{ role: Role }[]>`
    select role from reader.account where id = ${id} and role <> ${role}::reader.role
    for no key update`
  if (!before) return null
  await tx.account.update({ where: { id }, data: { role } })
  return before.role
}

/** The address counts as confirmed, since the operator gives it. */
async function create(address: Identifier, role: Role): Promise<RoleChange> {
  const password = randomBytes(15).toString('base64url')
  const data = {
    [address.kind]: address.value,
    role,
    password: await hashPassword(password),
    confirmedAt: now(),
  }
  for (let tries = 1; ; tries += 1) {
    const name = nicknameFor(address, tries)
    try {
      await db().$transaction(async (tx) => {
        const { id } = await tx.account.create({ data: { ...data, nickname: name } })
        await tx.auditEntry.create({ data: auditEntry(id, role) })
      })
      return { nickname: name, changed: true, password }
    } catch (error) {
      if (!isUniqueViolation(error) || tries === MAX_TRIES) throw error
    }
  }
}

/** The local part of a mail address where it is a valid nickname; never a phone number. */
function nicknameFor({ kind, value }: Identifier, tries: number): string {
  const local = kind === 'email' ? value.slice(0, value.lastIndexOf('@')).slice(0, 14) : ''
  const digits = String(randomInt(100_000, 1_000_000))
  const { data } = nickname.safeParse(tries === 1 ? local : `${local}${digits}`)
  return local !== '' && data !== undefined ? data : deskCopy.newNickname(digits)
}

function auditEntry(id: number, detail: string) {
  return { verb: 'role', subject: `account/${id}`, detail }
}
