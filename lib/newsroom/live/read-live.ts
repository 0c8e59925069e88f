import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { seesColumn } from '@/lib/desk/own-columns'
import { published } from '@/lib/published'
import { can, canAny, entryRights } from '@/lib/schemas/rights'

export interface DeskLiveEntry {
  id: number
  status: 'waiting' | 'published' | 'removed'
  at: string
  title: string
  text: string
  picture: string | null
  pinned: boolean
  keyEvent: boolean
  editedAt: string | null
  author: string | null
  releasedBy: string | null
}

export interface DeskLive {
  story: { id: number; title: string; isPublic: boolean }
  /** Null: not begun. `releases`: entries wait until they are released, by its own setting or its column's. */
  live: { releases: boolean; endedAt: string | null } | null
  /** Whether the column has review steps, so that entries are always released. */
  isGuarded: boolean
  mayWrite: boolean
  mayLead: boolean
}

const PAGE = 50

const entryFields = {
  id: true,
  status: true,
  happenedAt: true,
  title: true,
  text: true,
  picture: true,
  pinned: true,
  keyEvent: true,
  editedAt: true,
  author: { select: { nickname: true } },
  releasedBy: { select: { nickname: true } },
} as const

/** Null where the story is none of theirs. */
export async function readDeskLive(reader: Staff, id: number | null): Promise<DeskLive | null> {
  if (id === null) return null
  const row = await db().story.findUnique({
    where: { id },
    select: {
      id: true,
      title: true,
      columnSlug: true,
      live: { select: { releases: true, endedAt: true } },
    },
  })
  if (!row || !seesColumn(reader, row.columnSlug)) return null
  const { title, columnSlug, live } = row
  const [steps, shown] = await Promise.all([
    columnSlug === null ? 0 : db().reviewStep.count({ where: { columnSlug } }),
    db().story.count({ where: { id, ...(await published()) } }),
  ])
  return {
    story: { id, title, isPublic: shown > 0 },
    live: live && {
      releases: live.releases || steps > 0,
      endedAt: live.endedAt?.toISOString() ?? null,
    },
    isGuarded: steps > 0,
    mayWrite: canAny(reader, entryRights, columnSlug),
    mayLead: can(reader, 'publish', columnSlug),
  }
}

/** Those that wait first, each newest first. `before`: the id of the last one shown. */
export async function readDeskEntries(
  storyId: number,
  before: number | null,
): Promise<{ entries: DeskLiveEntry[]; next: number | null }> {
  const waiting = await db().liveEntry.findMany({
    where: { storyId, status: 'waiting' },
    select: entryFields,
    orderBy: { id: 'asc' },
    take: PAGE,
  })
  const rows = await db().liveEntry.findMany({
    where: {
      storyId,
      status: { not: 'waiting' },
      ...(before !== null && { id: { lt: before } }),
    },
    select: entryFields,
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  return {
    entries: [...(before === null ? waiting : []), ...page].map(toEntry),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}

export async function readDeskEntry(storyId: number, id: number): Promise<DeskLiveEntry | null> {
  const row = await db().liveEntry.findFirst({ where: { id, storyId }, select: entryFields })
  return row && toEntry(row)
}

type Row = Omit<DeskLiveEntry, 'at' | 'editedAt' | 'author' | 'releasedBy'> & {
  happenedAt: Date
  editedAt: Date | null
  author: { nickname: string } | null
  releasedBy: { nickname: string } | null
}

function toEntry({ happenedAt, editedAt, author, releasedBy, ...row }: Row): DeskLiveEntry {
  return {
    ...row,
    at: happenedAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    author: author?.nickname ?? null,
    releasedBy: releasedBy?.nickname ?? null,
  }
}
