import { identifierCode } from '@/lib/auth/find-accounts'
import { isCheckViolation } from '@/lib/database/constraint-errors'
import { db } from '@/lib/db'
import { removeAvatar } from '@/lib/reader/avatar-file'
import type { Prisma } from '@/prisma/client/client'
import { rateLimits } from '@/lib/rate-limit/limits'
import { settingsCopy } from '@/lib/copy/settings'
import { signedOutCookies } from '@/lib/auth/cookies'
import { checkPassword } from '@/lib/reader/password'
import { type Action, type ActionOutcome, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { readSettings } from '@/lib/reader/settings'
import { actions, routes, withNotice } from '@/lib/routes'
import { type ErasureForm, erasureForm } from '@/lib/schemas/settings'

/** An account of many years has a hundred thousand rows. */
const STATEMENT_TIMEOUT_MS = 60_000

/** 注销账号. */
export const erasureAction: Action<Reader, ErasureForm, ActionOutcome> = {
  name: 'erasure',
  page: actions.erasure,
  schema: erasureForm,
  limit: rateLimits.erasure,
  async run({ password, nickname }, context) {
    const { reader } = context
    const { hasPassword } = await readSettings(reader)
    if (hasPassword) {
      const right = await checkPassword(context, password)
      if (typeof right !== 'boolean') return right
      if (!right) return invalid({ password: settingsCopy.erasure.wrongPassword })
    } else if (nickname.normalize('NFKC').trim() !== reader.nickname) {
      return invalid({ nickname: settingsCopy.erasure.wrongNickname })
    }
    try {
      await eraseAccount(reader.id)
    } catch (error) {
      if (isCheckViolation(error)) return invalid({ form: settingsCopy.erasure.lastAdmin })
      throw error
    }
    return { json: {}, to: withNotice(routes.signIn, 'erased'), cookies: signedOutCookies() }
  },
}

/**
 * Foreign keys delete most of what names the account; comments stay without an author, and the audit log, which can't
 * be changed, without a name.
 */
async function eraseAccount(id: number): Promise<void> {
  const avatar = await db().$transaction(
    async (tx) => {
      const account = await tx.account.findUnique({
        where: { id },
        select: { email: true, phone: true, nickname: true, avatar: true },
      })
      if (!account) return null
      await tx.$executeRaw`select set_config('statement_timeout', ${String(STATEMENT_TIMEOUT_MS)}, true)`
      await deleteUnlinkedTraces(tx, id, account)
      await tx.account.delete({ where: { id } })
      return account.avatar
    },
    { timeout: STATEMENT_TIMEOUT_MS },
  )
  await removeAvatar(avatar)
}

interface Names {
  email: string | null
  phone: string | null
  nickname: string
}

/** Drafts and rate limits name an account without a foreign key. */
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
      select from jsonb_each_text(d.fields || d.errors) as field(name, value)
      where value = ${nickname} or exists (
        select from unnest(${addresses}::text[]) as a(address)
        where position(address in lower(value)) > 0))`
  await tx.$executeRaw`
    delete from reader.rate_limit where split_part(key, '/account/', 2) = any (${codes}::text[])`
}
