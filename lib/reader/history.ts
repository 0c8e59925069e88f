import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import type { Cursor } from '@/lib/content/cursor'
import {
  olderThan,
  OWN_PAGE,
  type OwnList,
  publishedWithTitle,
  toOwnList,
} from '@/lib/content/own-list'
import type { Action } from '@/lib/actions/run-action'
import { readPublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { story as storyPath, actions, routes } from '@/lib/routes'
import { type HistoryForm, historyForm } from '@/lib/schemas/history'
import { progressForm } from '@/lib/schemas/reader'
import type { Query } from '@/lib/schemas/search'
import { dayBounds } from '@/lib/time'
import type { Prisma } from '@/prisma/client/client'

/** 历史. */
export interface HistoryEntry {
  story: StoryCard
  /** ISO 8601, UTC. */
  readAt: string
  /** Position in the video; 0 for articles. */
  seconds: number
}

export const progressAction: Action<Reader, { seconds?: number | undefined }> = {
  name: 'progress',
  page: actions.progress,
  schema: progressForm,
  limit: rateLimits.progress,
  beacon: true,
  async run({ seconds }, { reader, params }) {
    const story = await readPublicStory(params.id)
    if (!story) return 'not-found'
    await recordProgress(reader, story.id, seconds)
    return { json: null, to: storyPath(story) }
  },
}

export const historyAction: Action<Reader, HistoryForm> = {
  name: 'history',
  page: actions.history,
  schema: historyForm,
  limit: rateLimits.history,
  async run(form, { reader, from }) {
    const { act } = form
    if (act === 'pause' || act === 'resume') {
      const data = { historyPaused: act === 'pause' }
      await db().account.update({ where: { id: reader.id }, data })
    } else await deleteHistory(reader, form)
    return { json: {}, to: act === 'one' ? from : routes.history }
  },
}

/** Does nothing while the history is paused. `seconds`: position in the video; undefined keeps the last one. */
export async function recordProgress(
  reader: Reader,
  storyId: number,
  seconds: number | undefined,
): Promise<void> {
  await db().$executeRaw`
    insert into reader.history_entry (account_id, story_id, seconds)
    select id, ${storyId}, coalesce(${seconds}::int, 0) from reader.account
    where id = ${reader.id} and not history_paused
    on conflict (account_id, story_id) do update
      set read_at = excluded.read_at, seconds = coalesce(${seconds}::int, history_entry.seconds)`
}

/** The entries whose story is still public, newest first. */
export async function readHistory(
  reader: Reader,
  query: Pick<Query, 'terms'> | null,
  before: Cursor | null,
): Promise<OwnList<HistoryEntry>> {
  const rows = await db().historyEntry.findMany({
    relationLoadStrategy: 'join',
    where: {
      accountId: reader.id,
      story: await publishedWithTitle(query),
      AND: olderThan(before, 'readAt', 'storyId'),
    },
    orderBy: [{ readAt: 'desc' }, { storyId: 'desc' }],
    take: OWN_PAGE + 1,
    select: { readAt: true, seconds: true, story: { select: cardFields } },
  })
  return toOwnList(
    rows,
    async ({ story, readAt, seconds }) => ({
      story: await toCard(story),
      readAt: readAt.toISOString(),
      seconds,
    }),
    ({ readAt, story }) => ({ publishedAt: readAt, id: story.id }),
  )
}

export async function isHistoryPaused(reader: Reader): Promise<boolean> {
  const { historyPaused } = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: { historyPaused: true },
  })
  return historyPaused
}

async function deleteHistory(reader: Reader, { act, story, day }: HistoryForm): Promise<void> {
  const where: Prisma.HistoryEntryWhereInput = { accountId: reader.id }
  if (act === 'one') where.storyId = story ?? 0
  if (act === 'before') where.readAt = { lt: dayBounds(day).start }
  await db().historyEntry.deleteMany({ where })
}
