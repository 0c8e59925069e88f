/** Entries of live stories (public.live_entry). */
import { cached } from '@/lib/cached'
import { type Picture } from '@/lib/content/cards'
import { encodeCursor, parseCursor } from '@/lib/content/cursor'
import { olderThan } from '@/lib/content/own-list'
import { readPicture } from '@/lib/content/pictures'
import { db } from '@/lib/db'
import { publishedEntry } from '@/lib/published'
import { tag } from '@/lib/tags'

export interface LiveEntry {
  id: number
  /** ISO 8601, UTC. */
  at: string
  title: string
  /** Markdown. */
  text: string
  picture: Picture | null
  pinned: boolean
  keyEvent: boolean
  /** When its text changed after it was public: ISO 8601, UTC. */
  editedAt: string | null
}

export interface LiveEntries {
  /** Newest first; on the first page the pinned ones stand before them. */
  entries: LiveEntry[]
  /** The cursor of the next page. */
  next: string | null
  /** The number of the last change that these entries show. */
  change: number
}

export interface KeyEvent {
  id: number
  at: string
  title: string
  /** The cursor of the page of older entries that begins with it. */
  page: string
}

interface LiveChange {
  number: number
  id: number
  /** Null: readers don't see it any more. */
  entry: LiveEntry | null
}

export interface LiveChanges {
  /** None where there are too many to be sent one by one. */
  changes: LiveChange[]
  isTooLong: boolean
  /** Whether the story is over. */
  ended: boolean
  last: number
}

const PAGE = 50
const MAX_PINNED = 5
const MAX_KEY_EVENTS = 100
/** More than that are not sent one by one: the page is shorter. */
const MAX_CHANGES = 100

const fields = {
  id: true,
  happenedAt: true,
  title: true,
  text: true,
  picture: true,
  pinned: true,
  keyEvent: true,
  editedAt: true,
} as const

const newestFirst = [{ happenedAt: 'desc' }, { id: 'desc' }] as const

const readRows = cached(
  'live',
  async (storyId: number, cursor: string | null) => {
    // In one transaction the number is that of the entries.
    return db().$transaction(
      async (tx) => {
        const live = await tx.live.findUnique({ where: { storyId }, select: { lastChange: true } })
        const pinned =
          cursor === null
            ? await tx.liveEntry.findMany({
                where: { storyId, ...publishedEntry, pinned: true },
                select: fields,
                orderBy: [...newestFirst],
                take: MAX_PINNED,
              })
            : []
        const rows = await tx.liveEntry.findMany({
          where: {
            storyId,
            ...publishedEntry,
            id: { notIn: pinned.map(({ id }) => id) },
            ...olderThan(cursor === null ? null : parseCursor(cursor), 'happenedAt', 'id'),
          },
          select: fields,
          orderBy: [...newestFirst],
          take: PAGE + 1,
        })
        return { pinned: pinned.map(toRow), rows: rows.map(toRow), change: live?.lastChange ?? 0 }
      },
      { isolationLevel: 'RepeatableRead' },
    )
  },
  (storyId) => [tag.live(storyId)],
)

/** Not cached itself: its parts are cached reads, so the page gets the tags of all that it shows. */
export async function readLiveEntries(
  storyId: number,
  cursor: string | null,
): Promise<LiveEntries> {
  const { pinned, rows, change } = await readRows(storyId, cursor)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const next =
    rows.length > PAGE && last
      ? encodeCursor({ publishedAt: new Date(last.at), id: last.id })
      : null
  return { entries: await Promise.all([...pinned, ...page].map(withPicture)), next, change }
}

/** Newest first. */
export const readKeyEvents = cached(
  'live-key-events',
  async (storyId: number): Promise<KeyEvent[]> => {
    const rows = await db().liveEntry.findMany({
      where: { storyId, ...publishedEntry, keyEvent: true },
      select: { id: true, happenedAt: true, title: true },
      orderBy: [...newestFirst],
      take: MAX_KEY_EVENTS,
    })
    return rows.map(({ id, happenedAt, title }) => ({
      id,
      title,
      at: happenedAt.toISOString(),
      page: encodeCursor({ publishedAt: happenedAt, id: id + 1 }),
    }))
  },
  (storyId) => [tag.live(storyId)],
)

/** What changed after that number, in order; null where the story is not live, or where the number is none of its. */
export async function readLiveChanges(
  storyId: number,
  number: number,
): Promise<LiveChanges | null> {
  const found = await readChangedRows(storyId, number)
  if (!found) return null
  const changes = found.changes.map(async ({ row, ...change }) => ({
    ...change,
    entry: row && (await withPicture(row)),
  }))
  return { ...found, changes: await Promise.all(changes) }
}

const readChangedRows = cached(
  'live-changes',
  (storyId: number, number: number) =>
    db().$transaction(
      async (tx) => {
        const live = await tx.live.findUnique({ where: { storyId } })
        if (!live || number > live.lastChange) return null
        const range = {
          where: { storyId, change: { gt: number } },
          orderBy: { change: 'asc' },
          take: MAX_CHANGES + 1,
        } as const
        const rows = await tx.liveEntry.findMany({
          ...range,
          select: { ...fields, change: true, status: true },
        })
        const removals = await tx.liveRemoval.findMany(range)
        const changes = [
          ...rows.map(({ change, status, ...row }) => ({
            number: change,
            id: row.id,
            row: status === 'published' ? toRow(row) : null,
          })),
          ...removals.map(({ change, entryId }) => ({ number: change, id: entryId, row: null })),
        ].sort((a, b) => a.number - b.number)
        const isTooLong = changes.length > MAX_CHANGES
        return {
          changes: isTooLong ? [] : changes,
          isTooLong,
          ended: live.endedAt !== null,
          last: live.lastChange,
        }
      },
      { isolationLevel: 'RepeatableRead' },
    ),
  (storyId) => [tag.live(storyId)],
)

type Row = Omit<LiveEntry, 'picture'> & { picture: string | null }

function toRow({
  happenedAt,
  editedAt,
  ...row
}: Omit<Row, 'at' | 'editedAt'> & { happenedAt: Date; editedAt: Date | null }): Row {
  return { ...row, at: happenedAt.toISOString(), editedAt: editedAt?.toISOString() ?? null }
}

async function withPicture({ picture, ...row }: Row): Promise<LiveEntry> {
  return { ...row, picture: picture === null ? null : await readPicture(picture) }
}
