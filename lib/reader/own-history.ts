/** 历史 as its reader sees it, and what they forget of it. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import type { Cursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { olderThan, OWN_PAGE, type OwnList, visibleStory, toOwnList } from '@/lib/content/own-list'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions, routes } from '@/lib/routes'
import { type HistoryForm, historyForm } from '@/lib/schemas/history'
import type { Query } from '@/lib/schemas/search'
import { dayBounds } from '@/lib/time'
import type { Prisma } from '@/prisma/client/client'

export interface HistoryEntry {
  story: StoryCard
  /** ISO 8601, UTC. */
  readAt: string
  /** Where the video was left; 0 for what is read. */
  seconds: number
}

export const historyAction: Action<Reader, HistoryForm> = {
  name: 'history',
  page: actions.history,
  schema: historyForm,
  limit: rateLimits.history,
  async run(form, { reader, from }) {
    const { act } = form
    if (act === 'pause' || act === 'resume') await setHistoryPaused(reader, act === 'pause')
    else await deleteHistory(reader, form)
    return { json: {}, to: act === 'one' ? from : routes.history }
  },
}

/** What the reader read and watched and can still read, the last first. */
export async function readHistory(
  reader: Reader,
  query: Pick<Query, 'terms'> | null,
  before: Cursor | null,
): Promise<OwnList<HistoryEntry>> {
  const rows = await db().historyEntry.findMany({
    relationLoadStrategy: 'join',
    where: {
      accountId: reader.id,
      story: await visibleStory(query),
      AND: olderThan(before, 'readAt', 'storyId'),
    },
    orderBy: [{ readAt: 'desc' }, { storyId: 'desc' }],
    take: OWN_PAGE + 1,
    select: { readAt: true, seconds: true, story: { select: cardFields } },
  })
  return toOwnList(
    rows,
    ({ story, readAt, seconds }) => ({
      story: toCard(story),
      readAt: readAt.toISOString(),
      seconds,
    }),
    ({ readAt, story }) => ({ publishedAt: readAt, id: story.id }),
  )
}

export async function isHistoryPaused(reader: Reader): Promise<boolean> {
  const where = { id: reader.id }
  const { historyPaused } = await db().account.findUniqueOrThrow({
    where,
    select: { historyPaused: true },
  })
  return historyPaused
}

async function setHistoryPaused(reader: Reader, historyPaused: boolean): Promise<void> {
  await db().account.update({ where: { id: reader.id }, data: { historyPaused } })
}

async function deleteHistory(reader: Reader, { act, story, day }: HistoryForm): Promise<void> {
  const what: Prisma.HistoryEntryWhereInput =
    act === 'one'
      ? { storyId: story ?? 0 }
      : act === 'before'
        ? { readAt: { lt: dayBounds(day).start } }
        : {}
  await db().historyEntry.deleteMany({ where: { ...what, accountId: reader.id } })
}
