import { cardFields, toCard } from '@/lib/content/cards'
import type { FeedItem } from '@/lib/content/feeds'
import { correctionCopy } from '@/lib/copy/corrections'
import { db } from '@/lib/db'
import { NO_ORIGIN } from '@/lib/origin'
import { Prisma } from '@/prisma/client/client'

const DAYS = 30
const MAX = 50

interface Selection {
  columns: string[]
  keywords: string[]
  kind: 'article' | 'video' | null
}

/**
 * The stories that readers saw and that were withdrawn or deleted within 30 days, of any of the columns or keywords, the last
 * change first: items in place of the stories, with their ids.
 */
export async function findWithdrawn({ columns, keywords, kind }: Selection): Promise<FeedItem[]> {
  const ofKind = kind ? Prisma.sql`and kind = ${kind}::story_kind` : Prisma.empty
  const ofPlace =
    columns.length + keywords.length === 0
      ? Prisma.empty
      : Prisma.sql`and (column_slug = any (${columns}::text[]) or keywords && ${keywords}::text[])`
  const ids = await db().$queryRaw<{ id: number }[]>`
    select id from story
    where status in ('withdrawn', 'deleted') and updated_at > now() - make_interval(days => ${DAYS}::int)
      and coalesce(deleted_at, updated_at) >= published_at and status_before is distinct from 'draft'
      ${ofKind} ${ofPlace}
    order by updated_at desc, id desc limit ${MAX}::int`
  const rows = await db().story.findMany({
    relationLoadStrategy: 'join',
    select: { ...cardFields, withdrawalReason: true },
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  })
  const items = rows.map(async ({ withdrawalReason, ...row }): Promise<FeedItem> => {
    const card = await toCard(row)
    return {
      ...card,
      isWithdrawn: true,
      title: correctionCopy.withdrawnTitle(card.title),
      summary: correctionCopy.gone(withdrawalReason),
      publishedAt: card.updatedAt,
      cover: null,
      body: '',
      byline: '',
      keywords: [],
      corrections: [],
      ...NO_ORIGIN,
      clip: null,
    }
  })
  return Promise.all(items)
}
