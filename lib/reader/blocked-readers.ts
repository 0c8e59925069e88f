import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions, blockedAt, routes, withNotice } from '@/lib/routes'
import { type BlockForm, blockForm } from '@/lib/schemas/reader'

/** 不看此人. */
export const blockReaderAction: Action<Reader, BlockForm> = {
  name: 'blocked-readers',
  page: actions.blockedReaders,
  schema: blockForm,
  limit: rateLimits.blockedReaders,
  async run({ on, account }, { reader, from }) {
    if (account === null || account === reader.id) return 'not-found'
    const row = { accountId: reader.id, blockedId: account }
    if (!on) await db().blockedReader.deleteMany({ where: row })
    else if ((await db().account.count({ where: { id: account } })) === 0) return 'not-found'
    else await db().blockedReader.createMany({ data: [row], skipDuplicates: true })
    return { json: { on }, to: on ? blockedAt(account, from) : unblockedAt(from) }
  },
}

/** Back to the page of the form where that can say so. */
function unblockedAt(from: string): string {
  if (from === routes.settings || from.startsWith(`${routes.settings}?`))
    return withNotice(routes.settings, 'ignored-off', 'ignored-heading')
  return from.startsWith(routes.me) ? withNotice(actions.blockedReaders, 'ignored-off') : from
}

/** The last blocked first, at most 200. */
export async function readBlockedReaders(
  reader: Reader,
): Promise<{ id: number; nickname: string }[]> {
  const rows = await db().blockedReader.findMany({
    where: { accountId: reader.id },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { blocked: { select: { id: true, nickname: true } } },
  })
  return rows.map(({ blocked }) => blocked)
}
