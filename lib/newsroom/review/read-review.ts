import { can, canAny, storyRights, writingRights } from '@/lib/schemas/rights'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { reviewRights, type ReviewReader } from '@/lib/newsroom/review/rights'
import { type PendingText, readPendingText } from '@/lib/newsroom/review/pending-text'
import type { ReviewKind } from '@/prisma/client/enums'

interface Step {
  kind: ReviewKind
  /** Null: not signed on this text. */
  signature: { name: string; at: string; note: string } | null
}

interface Signed {
  kind: ReviewKind
  name: string | null
  at: Date | null
  note: string | null
  accountId: number | null
}

export interface EmergencyState {
  id: number
  name: string
  at: string
  reason: string
  checkedAt: string | null
  /** Somebody else with the right has to look at it. */
  mayCheck: boolean
}

export interface Review {
  story: PendingText
  /** Empty where the column has none. */
  steps: Step[]
  /** The step whose turn it is. */
  next: ReviewKind | null
  /** Null: they may sign the next step. */
  why: 'author' | 'right' | 'signed' | null
  may: { ask: boolean; giveBack: boolean; emergency: boolean }
  request: { name: string | null; at: string; isOfThisText: boolean } | null
  /** The last return of this text. */
  returned: { to: ReviewKind | null; name: string; at: string; reason: string } | null
  emergency: EmergencyState | null
}

/** Null where there is no such story, or it is not theirs to see. */
export async function readReview(reader: ReviewReader, id: number | null): Promise<Review | null> {
  const story = id === null ? null : await readPendingText(db(), id)
  if (!story || !canAny(reader, storyRights, story.columnSlug)) return null
  const [signed, isAuthor, request, returned, emergency] = await Promise.all([
    readSteps(story),
    db().storyAuthor.count({ where: { storyId: story.id, accountId: reader.id } }),
    readRequest(story),
    readReturn(story),
    readEmergency(reader, story),
  ])
  const next = signed.find(({ accountId }) => accountId === null)?.kind ?? null
  const hasSigned = signed.some(({ accountId }) => accountId === reader.id)
  return {
    story,
    steps: signed.map(({ kind, name, at, note }) => ({
      kind,
      signature: at && { name: name ?? '', at: at.toISOString(), note: note ?? '' },
    })),
    next,
    why: whyNot(reader, story, next, isAuthor > 0, hasSigned),
    may: {
      ask: canAny(reader, writingRights, story.columnSlug),
      giveBack: signed.length > 0 && canAny(reader, reviewRights, story.columnSlug),
      emergency: next !== null && can(reader, 'admin'),
    },
    request,
    returned,
    emergency,
  }
}

/** The right that a step asks for. */
function rightFor(kind: ReviewKind): 'review' | 'proof' {
  return kind === 'proof' ? 'proof' : 'review'
}

function whyNot(
  reader: Staff,
  { columnSlug }: PendingText,
  next: ReviewKind | null,
  isAuthor: boolean,
  hasSigned: boolean,
): Review['why'] {
  if (next === null) return null
  if (isAuthor) return 'author'
  if (!can(reader, rightFor(next), columnSlug)) return 'right'
  return hasSigned ? 'signed' : null
}

async function readSteps({ id, hash, columnSlug }: PendingText): Promise<Signed[]> {
  return db().$queryRaw<Signed[]>`
    select step.kind::text as kind, g.name, g.at, g.note, step.account_id as "accountId"
    from newsroom.signed_steps(${id}::int, decode(${hash}, 'hex'), ${columnSlug}) step
      left join newsroom.signature g on g.id = step.signature_id
    order by step.place`
}

async function readRequest({ id, hash }: PendingText): Promise<Review['request']> {
  const row = await db().reviewRequest.findUnique({
    where: { storyId: id },
    select: { at: true, textHash: true, by: { select: { nickname: true } } },
  })
  if (!row) return null
  const isOfThisText = Buffer.from(row.textHash).toString('hex') === hash
  return { name: row.by?.nickname ?? null, at: row.at.toISOString(), isOfThisText }
}

async function readReturn({ id, hash }: PendingText): Promise<Review['returned']> {
  const row = await db().reviewReturn.findFirst({
    where: { storyId: id, textHash: Buffer.from(hash, 'hex') },
    orderBy: { id: 'desc' },
  })
  return row && { to: row.toKind, name: row.name, at: row.at.toISOString(), reason: row.reason }
}

async function readEmergency(
  reader: Staff,
  { id, columnSlug }: PendingText,
): Promise<EmergencyState | null> {
  const row = await db().emergency.findFirst({ where: { storyId: id }, orderBy: { id: 'desc' } })
  return (
    row && {
      id: row.id,
      name: row.name,
      at: row.at.toISOString(),
      reason: row.reason,
      checkedAt: row.reviewedAt?.toISOString() ?? null,
      mayCheck:
        row.reviewedAt === null && row.accountId !== reader.id && can(reader, 'review', columnSlug),
    }
  )
}
