/** What is decided about a text. Each returns null where there is no such story; the database refuses what may not be. */
import { can, canAny, writingRights } from '@/lib/schemas/rights'
import type { StaffWith } from '@/lib/auth/staff'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { deskTransaction, type Transaction } from '@/lib/newsroom/desk-transaction'
import { reviewCopy } from '@/lib/copy/review'
import { type PendingText, readPendingText } from '@/lib/newsroom/review/pending-text'
import { reviewRights, type Reviewer, type Writer } from '@/lib/newsroom/review/rights'
import type { ReviewKind } from '@/prisma/client/enums'

/** In hexadecimal digits: the text that was read before the decision. */
interface Decision {
  hash: string
}

/** 送审: shows the text to its reviewers. A string: why not. */
export function askForReview(reader: Writer, id: number): Promise<true | string | null> {
  return deskTransaction(reader, async (tx) => {
    await lockStory(tx, id)
    const story = await readPendingText(tx, id)
    if (!story || !canAny(reader, writingRights, story.columnSlug)) return null
    if (story.isStale) return reviewCopy.stale
    if ((await tx.reviewStep.count({ where: { columnSlug: story.columnSlug ?? '' } })) === 0)
      return reviewCopy.unguarded
    const textHash = Buffer.from(story.hash, 'hex')
    const before = await tx.reviewRequest.findUnique({ where: { storyId: id } })
    if (before && Buffer.from(before.textHash).equals(textHash)) return true
    await tx.$executeRaw`
      insert into newsroom.review_request (story_id, text_hash, by_id) values (${id}, ${textHash}, ${reader.id})
      on conflict (story_id) do update set text_hash = excluded.text_hash, by_id = excluded.by_id, at = now()`
    await writeAuditEntry(tx, reader, 'askForReview', `story/${id}`, shortHash(story.hash))
    return true
  })
}

export function sign(
  reader: Reviewer,
  id: number,
  { hash, kind, note }: Decision & { kind: ReviewKind; note: string },
): Promise<true | null> {
  return decideOn(reader, id, async (tx, { columnSlug }) => {
    if (!canAny(reader, reviewRights, columnSlug)) return null
    const step = await tx.reviewStep.findFirst({ where: { columnSlug: columnSlug ?? '', kind } })
    // Without a step the database says that the column has none.
    await tx.$executeRaw`
      insert into newsroom.signature (story_id, step_id, kind, text_hash, account_id, note)
      values (${id}, ${step?.id ?? null}, ${kind}::newsroom.review_kind, decode(${hash}, 'hex'), ${reader.id}, ${note})`
    await writeAuditEntry(tx, reader, 'signReview', `story/${id}`, detailOf(kind, hash, note))
    return true
  })
}

/** `to` null: to the author. */
export function giveBack(
  reader: Reviewer,
  id: number,
  { hash, to, reason }: Decision & { to: ReviewKind | null; reason: string },
): Promise<true | null> {
  return decideOn(reader, id, async (tx, { columnSlug }) => {
    if (!canAny(reader, reviewRights, columnSlug)) return null
    await tx.$executeRaw`
      insert into newsroom.review_return (story_id, to_kind, text_hash, reason, account_id)
      values (${id}, ${to}::newsroom.review_kind, decode(${hash}, 'hex'), ${reason}, ${reader.id})`
    await writeAuditEntry(tx, reader, 'returnReview', `story/${id}`, detailOf(to, hash, reason))
    return true
  })
}

export function declareEmergency(
  reader: StaffWith<'admin'>,
  id: number,
  { hash, reason }: Decision & { reason: string },
): Promise<true | null> {
  return decideOn(reader, id, async (tx) => {
    await tx.$executeRaw`
      insert into newsroom.emergency (story_id, text_hash, account_id, reason)
      values (${id}, decode(${hash}, 'hex'), ${reader.id}, ${reason})`
    await writeAuditEntry(tx, reader, 'declareEmergency', `story/${id}`, reason)
    return true
  })
}

/** Safe to repeat: null where nothing is left to review. */
export function checkEmergency(reader: StaffWith<'review'>, id: number): Promise<true | null> {
  return decideOn(reader, id, async (tx, { columnSlug }) => {
    if (!can(reader, 'review', columnSlug)) return null
    const reviewed = await tx.$executeRaw`
      update newsroom.emergency set reviewed_at = clock_timestamp(), reviewed_by = ${reader.id}
      where story_id = ${id} and reviewed_at is null`
    if (reviewed === 0) return null
    await writeAuditEntry(tx, reader, 'checkEmergency', `story/${id}`)
    return true
  })
}

/** As the review sheet shows it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8)
}

function decideOn(
  reader: { id: number },
  id: number,
  decide: (tx: Transaction, story: PendingText) => Promise<true | null>,
): Promise<true | null> {
  return deskTransaction(reader, async (tx) => {
    await lockStory(tx, id)
    const story = await readPendingText(tx, id)
    return story && decide(tx, story)
  })
}

async function lockStory(tx: Transaction, id: number): Promise<void> {
  await tx.$queryRaw`select from story where id = ${id} for no key update`
}

function detailOf(kind: ReviewKind | null, hash: string, text: string): string {
  const name = kind === null ? reviewCopy.author : reviewCopy.kinds[kind]
  return [name, shortHash(hash), text].filter(Boolean).join(' ')
}
