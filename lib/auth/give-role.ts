/** Roles are given by the operator alone (npm run account): no page can make anybody more than they are. */
import { randomBytes, randomInt } from 'node:crypto'
import { hashPassword } from '@/lib/auth/password'
import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { now } from '@/lib/clock'
import { deskCopy } from '@/lib/copy/desk'
import { db } from '@/lib/db'
import type { Role } from '@/lib/auth/session'
import type { Identifier } from '@/lib/schemas/identifier'
import { nickname } from '@/lib/schemas/nickname'

export interface RoleGiven {
  nickname: string
  /** False: it had the role already. */
  changed: boolean
  /** Of an account that was made for it; it is kept nowhere. */
  password: string | null
}

const MAX_TRIES = 20

/**
 * Gives the account of this address the role, and ends its sessions; where none has proved the address,
 * makes one.
 */
export async function giveRole(address: Identifier, role: Role): Promise<RoleGiven> {
  const known = await db().account.findFirst({
    where: { [address.kind]: address.value, confirmedAt: { not: null } },
    select: { id: true, nickname: true },
  })
  if (!known) return create(address, role)
  const changed = await change(known.id, role)
  return { nickname: known.nickname, changed, password: null }
}

async function change(id: number, role: Role): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ role: Role }[]>`
      select role from reader.account where id = ${id} and role <> ${role}::reader.role
      for no key update`
    if (!before) return false
    await tx.account.update({ where: { id }, data: { role } })
    await tx.auditEntry.create({ data: auditEntry(id, `${before.role} → ${role}`) })
    return true
  })
}

/** The operator vouches for the address. */
async function create(address: Identifier, role: Role): Promise<RoleGiven> {
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

/** What stands before the @, where that is a name; its owner can take another. Never a phone number. */
function nicknameFor({ kind, value }: Identifier, tries: number): string {
  const local = kind === 'email' ? value.slice(0, value.lastIndexOf('@')).slice(0, 14) : ''
  const digits = String(randomInt(100_000, 1_000_000))
  const { data } = nickname.safeParse(tries === 1 ? local : `${local}${digits}`)
  return local !== '' && data !== undefined ? data : deskCopy.newNickname(digits)
}

function auditEntry(id: number, detail: string) {
  return { verb: 'role', subject: `account/${id}`, detail }
}
