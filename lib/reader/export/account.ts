import { db } from '@/lib/db'
import { PAGE, part } from '@/lib/reader/export/part'

const byId = { orderBy: { id: 'asc' }, take: PAGE } as const

export const accountParts = {
  // An account has one for each provider: one page holds them.
  identities: part(async (accountId) => {
    const rows = await db().identity.findMany({ where: { accountId }, take: PAGE - 1 })
    return rows.map((row) => [0, row])
  }),
  // As many as there are versions of two pages: one page holds them.
  agreements: part(async (accountId) => {
    const rows = await db().agreement.findMany({
      where: { accountId },
      orderBy: { agreedAt: 'asc' },
      take: PAGE - 1,
      select: {
        slug: true,
        version: true,
        agreedAt: true,
        text: { select: { title: true, body: true } },
      },
    })
    return rows.map(({ text, ...row }) => [0, { ...row, ...text }])
  }),
  sessions: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const rows = await db().session.findMany({ where, ...byId, omit: { tokenHash: true } })
    return rows.map((row) => [row.id, row])
  }),
  ignored: part(async (accountId, after) => {
    const rows = await db().blockedReader.findMany({
      where: { accountId, blockedId: { gt: after } },
      orderBy: { blockedId: 'asc' },
      take: PAGE,
      select: { blockedId: true, createdAt: true, blocked: { select: { nickname: true } } },
    })
    return rows.map(({ blockedId, createdAt, blocked }) => [
      blockedId,
      { createdAt, ignored: blocked },
    ])
  }),
  notices: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const rows = await db().notification.findMany({ where, ...byId, omit: { accountId: true } })
    return rows.map((row) => [row.id, row])
  }),
  complaints: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const rows = await db().complaint.findMany({ where, ...byId, omit: { address: true } })
    return rows.map((row) => [row.id, row])
  }),
}
