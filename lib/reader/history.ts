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
import { published } from '@/lib/published'
import { readPublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { story as storyPath, actions, ownPageWithNotice, routes, withNotice } from '@/lib/routes'
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

/** Enough for a row of unfinished ones. */
const MAX_BEGUN = 12

const entryFields = {
  readAt: true,
  seconds: true,
  story: { select: cardFields },
} as const satisfies Prisma.HistoryEntrySelect

type EntryRow = Prisma.HistoryEntryGetPayload<{ select: typeof entryFields }>

const notices = {
  before: 'history-shortened',
  all: 'history-cleared',
  pause: 'history-paused',
  resume: 'history-resumed',
} as const

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
    if (act === 'one') return { json: {}, to: ownPageWithNotice(from, 'history-removed') }
    return { json: {}, to: withNotice(routes.history, notices[act], 'manage-heading') }
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
    select: entryFields,
  })
  return toOwnList(rows, toEntry, ({ readAt, story }) => ({ publishedAt: readAt, id: story.id }))
}

/** The clips that were begun of late, newest first, among them those seen to the end. */
export async function readBegun(reader: Reader): Promise<HistoryEntry[]> {
  const rows = await db().historyEntry.findMany({
    relationLoadStrategy: 'join',
    where: {
      accountId: reader.id,
      seconds: { gt: 0 },
      story: { ...(await published()), videoFile: { isNot: null } },
    },
    orderBy: [{ readAt: 'desc' }, { storyId: 'desc' }],
    take: MAX_BEGUN,
    select: entryFields,
  })
  return Promise.all(rows.map(toEntry))
}

export async function isHistoryPaused(reader: Reader): Promise<boolean> {
  const { historyPaused } = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: { historyPaused: true },
  })
  return historyPaused
}

async function toEntry({ story, readAt, seconds }: EntryRow): Promise<HistoryEntry> {
  return { story: await toCard(story), readAt: readAt.toISOString(), seconds }
}

async function deleteHistory(reader: Reader, { act, story, day }: HistoryForm): Promise<void> {
  const where: Prisma.HistoryEntryWhereInput = { accountId: reader.id }
  if (act === 'one') where.storyId = story ?? 0
  if (act === 'before') where.readAt = { lt: dayBounds(day).start }
  await db().historyEntry.deleteMany({ where })
}
