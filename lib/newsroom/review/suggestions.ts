import { now } from '@/lib/clock'
import { reviewCopy } from '@/lib/copy/review'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { deskTransaction, type Transaction } from '@/lib/newsroom/desk-transaction'
import { type Budget, startBudget } from '@/lib/newsroom/diff/budget'
import { type DiffLine, diffText } from '@/lib/newsroom/diff/diff-text'
import { mergeText } from '@/lib/newsroom/merge/merge-text'
import { type PendingText, readPendingText } from '@/lib/newsroom/review/pending-text'
import type { ReviewReader, Writer } from '@/lib/newsroom/review/rights'
import { partsOf, type SuggestedPart, takeParts } from '@/lib/newsroom/review/suggestion-parts'
import { canAny, storyRights, writingRights } from '@/lib/schemas/rights'

const words = reviewCopy.suggestion

/** A form has a box for each. */
const MAX_PARTS = 300
const SHOWN = 20
/** For all suggestions of a page. */
const COMPARING_MS = 200

export interface OpenSuggestion {
  id: number
  name: string | null
  at: string
  parts: ShownPart[]
}

/** With its words compared. */
export interface ShownPart extends SuggestedPart {
  lines: DiffLine[]
}

/** Those that nobody has decided about, oldest first. */
export async function readSuggestions(storyId: number): Promise<OpenSuggestion[]> {
  const rows = await db().suggestion.findMany({
    where: { storyId, state: 'open' },
    orderBy: { id: 'asc' },
    take: SHOWN,
    include: { account: { select: { nickname: true } } },
  })
  const left = startBudget(COMPARING_MS)
  return rows.map(({ id, account, at, base, body }) => ({
    id,
    name: account?.nickname ?? null,
    at: at.toISOString(),
    parts: compare(partsOf(base, body), left),
  }))
}

/** When the time is over, the paragraphs that are left are shown whole. */
function compare(parts: SuggestedPart[], left: Budget): ShownPart[] {
  return parts.map((part) => ({ ...part, lines: diffText(part.before, part.after, left()) }))
}

/** Replaces the open one of the same person. A string: why not; null: no such story. */
export function suggest(
  reader: ReviewReader,
  id: number,
  { base, body }: { base: string; body: string },
): Promise<true | string | null> {
  return deskTransaction(reader, async (tx) => {
    const story = await lockedStory(tx, id)
    if (!story || !canAny(reader, storyRights, story.columnSlug)) return null
    const parts = partsOf(base, body).length
    if (parts === 0) return words.same
    if (parts > MAX_PARTS) return words.tooMany
    await tx.suggestion.updateMany({
      where: { storyId: id, accountId: reader.id, state: 'open' },
      data: { state: 'declined', decidedAt: now(), decidedBy: reader.id },
    })
    await tx.suggestion.create({ data: { storyId: id, accountId: reader.id, base, body } })
    await writeAuditEntry(tx, reader, 'suggestText', `story/${id}`)
    return true
  })
}

/**
 * Takes some parts, by their index, into the pending edit, beside what was written since; none: declines. A string: why
 * not; null: no such suggestion.
 */
export function decideSuggestion(
  reader: Writer,
  id: number,
  suggestionId: number,
  taken: ReadonlySet<number>,
): Promise<true | string | null> {
  return deskTransaction(reader, async (tx) => {
    const story = await lockedStory(tx, id)
    if (!story || !canAny(reader, writingRights, story.columnSlug)) return null
    const found = await tx.suggestion.findFirst({ where: { id: suggestionId, storyId: id } })
    if (!found) return null
    if (found.state !== 'open') return words.gone
    if (taken.size > 0) {
      if (story.isStale) return reviewCopy.stale
      const { text, conflicts } = mergeText(
        found.base,
        story.body,
        takeParts(found.base, found.body, taken),
      )
      if (conflicts.length > 0) return words.conflict
      await writeBody(tx, reader, story, text)
    }
    const state = taken.size > 0 ? 'taken' : 'declined'
    await tx.suggestion.update({
      where: { id: suggestionId },
      data: { state, decidedAt: now(), decidedBy: reader.id },
    })
    await writeAuditEntry(
      tx,
      reader,
      taken.size > 0 ? 'takeSuggestion' : 'declineSuggestion',
      `story/${id}`,
    )
    return true
  })
}

async function lockedStory(tx: Transaction, id: number): Promise<PendingText | null> {
  await tx.$queryRaw`select from story where id = ${id} for no key update`
  return readPendingText(tx, id)
}

async function writeBody(
  tx: Transaction,
  reader: { id: number },
  { id, version, body: before }: PendingText,
  body: string,
): Promise<void> {
  if (body === before) return
  const fields = JSON.stringify({ body })
  await tx.$executeRaw`
    insert into newsroom.edit (story_id, base_version, fields, by_id) values (${id}, ${version}, ${fields}::jsonb, ${reader.id})
    on conflict (story_id) do update set fields = edit.fields || excluded.fields, by_id = excluded.by_id,
      version = edit.version + 1, updated_at = now()`
}
