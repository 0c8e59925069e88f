import { db } from '@/lib/db'
import { PAGE, part } from '@/lib/reader/export-part'

const byId = { orderBy: { id: 'asc' }, take: PAGE } as const

/** What an account is and was told. */
export const accountParts = {
  // One for each provider, of which there are a few.
  identities: part(async (accountId) => {
    const rows = await db().identity.findMany({ where: { accountId }, take: PAGE - 1 })
    return rows.map((row) => [0, row])
  }),
  sessions: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const rows = await db().session.findMany({ where, ...byId, omit: { tokenHash: true } })
    return rows.map((row) => [row.id, row])
  }),
  ignored: part(async (accountId, after) => {
    const rows = await db().ignored.findMany({
      where: { accountId, ignoredId: { gt: after } },
      orderBy: { ignoredId: 'asc' },
      take: PAGE,
      select: { ignoredId: true, createdAt: true, ignored: { select: { nickname: true } } },
    })
    return rows.map(({ ignoredId, ...row }) => [ignoredId, row])
  }),
  notices: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const rows = await db().notice.findMany({ where, ...byId, omit: { accountId: true } })
    return rows.map((row) => [row.id, row])
  }),
  complaints: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const rows = await db().complaint.findMany({ where, ...byId, omit: { address: true } })
    return rows.map((row) => [row.id, row])
  }),
}
