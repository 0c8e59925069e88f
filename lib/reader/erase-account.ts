import { identifierCode } from '@/lib/auth/find'
import { db } from '@/lib/db'
import { removeAvatar } from '@/lib/reader/avatar-file'
import type { Prisma } from '@/prisma/client/client'

/**
 * Removes the account and all that names it. The database's own keys take most of it along; comments
 * stay without an author, and the audit log (which nobody can change) without a name.
 */
export async function eraseAccount(id: number): Promise<void> {
  const avatar = await db().$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { id },
      select: { email: true, phone: true, nickname: true, avatar: true },
    })
    if (!account) return null
    await tx.$executeRaw`select set_config('statement_timeout', ${String(STATEMENT_TIMEOUT_MS)}, true)`
    await deleteUnlinkedTraces(tx, id, account)
    await tx.account.delete({ where: { id } })
    return account.avatar
  }, PATIENCE)
  await removeAvatar(avatar)
}

/** Who did much for years has a hundred thousand rows. */
const STATEMENT_TIMEOUT_MS = 60_000
const PATIENCE = { timeout: STATEMENT_TIMEOUT_MS }

interface Names {
  email: string | null
  phone: string | null
  nickname: string
}

/** What no key leads to: forms half filled in, limits, and how to reach who complained. */
async function deleteUnlinkedTraces(
  tx: Prisma.TransactionClient,
  id: number,
  { email, phone, nickname }: Names,
): Promise<void> {
  const addresses = [email, phone].filter((address) => address !== null)
  const codes = [
    String(id),
    ...(email ? [identifierCode({ kind: 'email', value: email })] : []),
    ...(phone ? [identifierCode({ kind: 'phone', value: phone })] : []),
  ]
  await tx.$executeRaw`
    delete from reader.draft d
    where exists (
      select from jsonb_each_text(d.fields || d.errors) as f(name, said)
      where said = ${nickname} or exists (
        select from unnest(${addresses}::text[]) as a(address)
        where position(address in lower(said)) > 0))`
  await tx.$executeRaw`
    delete from reader.rate_limit where split_part(key, '/account/', 2) = any (${codes}::text[])`
}
