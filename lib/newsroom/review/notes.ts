import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { anchorAt, findAnchor } from '@/lib/newsroom/anchor'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { type PendingText, readPendingText } from '@/lib/newsroom/review/pending-text'
import type { ReviewReader } from '@/lib/newsroom/review/rights'
import { now } from '@/lib/clock'
import { canAny, storyRights } from '@/lib/schemas/rights'

export interface ReviewNote {
  id: number
  text: string
  quote: string
  /** Where the quote stands in the body; null where its words have changed, or there is none. */
  start: number | null
  name: string | null
  at: string
  done: boolean
}

/** Notes that a page shows; open ones first. */
const SHOWN = 200

/** Open ones in the order of the text, then those that were dealt with. */
export async function readNotes({ id, body }: PendingText): Promise<ReviewNote[]> {
  const rows = await db().note.findMany({
    where: { storyId: id },
    orderBy: [{ resolvedAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take: SHOWN,
    include: { account: { select: { nickname: true } } },
  })
  const notes = rows.map(({ account, at, resolvedAt, ...row }): ReviewNote => ({
    id: row.id,
    text: row.text,
    quote: row.quote,
    start: findAnchor(body, row),
    name: account?.nickname ?? null,
    at: at.toISOString(),
    done: resolvedAt !== null,
  }))
  return notes.sort(
    (a, b) => Number(a.done) - Number(b.done) || (a.start ?? -1) - (b.start ?? -1) || a.id - b.id,
  )
}

/** 'not-found': the text does not hold the quote; null: no such story. */
export function addNote(
  reader: ReviewReader,
  id: number,
  { quote, text, near }: { quote: string; text: string; near: number },
): Promise<true | 'not-found' | null> {
  return deskTransaction(reader, async (tx) => {
    const story = await readPendingText(tx, id)
    if (!story || !canAny(reader, storyRights, story.columnSlug)) return null
    const anchor = quote === '' ? {} : anchorAt(story.body, quote, near)
    if (anchor === null) return 'not-found'
    await tx.note.create({ data: { storyId: id, accountId: reader.id, text, ...anchor } })
    await writeAuditEntry(tx, reader, 'noteStory', `story/${id}`, text)
    return true
  })
}

/** Marks a note as dealt with, or opens it again. Null: there is no such note. */
export function resolveNote(
  reader: ReviewReader,
  id: number,
  noteId: number,
  done: boolean,
): Promise<true | null> {
  return deskTransaction(reader, async (tx) => {
    const story = await readPendingText(tx, id)
    if (!story || !canAny(reader, storyRights, story.columnSlug)) return null
    const { count } = await tx.note.updateMany({
      where: { id: noteId, storyId: id },
      data: { resolvedAt: done ? now() : null, resolvedBy: done ? reader.id : null },
    })
    if (count === 0) return null
    await writeAuditEntry(
      tx,
      reader,
      done ? 'resolveNote' : 'reopenNote',
      `story/${id}`,
      `#${noteId}`,
    )
    return true
  })
}
