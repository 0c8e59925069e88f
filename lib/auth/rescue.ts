import { withoutTwoStep } from '@/lib/auth/two-step'
import { db } from '@/lib/db'
import type { Identifier } from '@/lib/schemas/identifier'

/**
 * For readers who lost phone and recovery codes (npm run account): turns the second step off and ends all sessions.
 * False: it was off; null: there is no confirmed account.
 */
export async function rescueAccount({ kind, value }: Identifier): Promise<boolean | null> {
  return db().$transaction(async (tx) => {
    const account = await tx.account.findFirst({
      where: { [kind]: value, confirmedAt: { not: null } },
      select: { id: true, totpConfirmedAt: true },
    })
    if (!account) return null
    if (account.totpConfirmedAt === null) return false
    await tx.account.update({ where: { id: account.id }, data: withoutTwoStep })
    await tx.session.deleteMany({ where: { accountId: account.id } })
    await tx.auditEntry.create({ data: { verb: 'endTwoStep', subject: `account/${account.id}` } })
    return true
  })
}
