import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import type { Cursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { OWN_PAGE, type OwnList, toOwnList } from '@/lib/content/own-list'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions, ownPageWithNotice } from '@/lib/routes'
import { type NotificationForm, notificationForm } from '@/lib/schemas/notification'
import type { Prisma } from '@/prisma/client/client'
import type { NotificationKind } from '@/prisma/client/enums'

/** 消息. */
export interface Notification {
  id: number
  kind: NotificationKind
  /** The nickname; null: nobody, or an erased account. */
  actor: string | null
  story: { id: number; kind: 'article' | 'video'; title: string } | null
  /** `own`: by the reader; `public`: approved and not removed. */
  comment: { id: number; own: boolean; public: boolean } | null
  /** How a review of the reader's comment ended; null for other kinds. */
  verdict: 'approved' | 'rejected' | null
  /** The comment that it is about, where the reader may see it. */
  quote: string | null
  /** A person's own words, such as a moderator's reason. */
  text: string
  /** ISO 8601, UTC. */
  createdAt: string
  read: boolean
}

export const notificationAction: Action<Reader, NotificationForm> = {
  name: 'notifications',
  page: actions.notifications,
  schema: notificationForm,
  limit: rateLimits.notifications,
  async run({ notice: id }, { reader, from }) {
    const where = { accountId: reader.id, readAt: null, id: id ?? undefined }
    await db().notification.updateMany({ where, data: { readAt: now() } })
    const notice = id === null ? 'notifications-read' : 'notification-read'
    return { json: {}, to: ownPageWithNotice(from, notice) }
  },
}

/** Of one comment; more than an appeal and a few changes of mind have. */
const MAX_DECISIONS = 20

const fields = {
  id: true,
  accountId: true,
  kind: true,
  text: true,
  createdAt: true,
  readAt: true,
  actor: { select: { nickname: true } },
  story: { select: { id: true, kind: true, title: true, status: true } },
  comment: {
    select: {
      id: true,
      accountId: true,
      text: true,
      state: true,
      removedAt: true,
      decisions: {
        where: { rule: 'moderator' },
        orderBy: { id: 'desc' },
        take: MAX_DECISIONS,
        select: { state: true, createdAt: true },
      },
    },
  },
} as const satisfies Prisma.NotificationSelect

type Row = Prisma.NotificationGetPayload<{ select: typeof fields }>

/** Newest first. */
export async function readNotifications(
  reader: Reader,
  before: Cursor | null,
): Promise<OwnList<Notification>> {
  const older = before && {
    createdAt: { lte: before.publishedAt },
    OR: [{ createdAt: { lt: before.publishedAt } }, { id: { lt: before.id } }],
  }
  const rows = await db().notification.findMany({
    relationLoadStrategy: 'join',
    where: { accountId: reader.id, ...older },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: OWN_PAGE + 1,
    select: fields,
  })
  return toOwnList(rows, toNotification, ({ createdAt, id }) => ({ publishedAt: createdAt, id }))
}

function toNotification(row: Row): Notification {
  const { id, kind, text, actor, story } = row
  const comment = row.comment && {
    id: row.comment.id,
    own: row.comment.accountId === row.accountId,
    public: row.comment.state === 'approved' && row.comment.removedAt === null,
  }
  return {
    id,
    kind,
    text,
    actor: actor?.nickname ?? null,
    story: story?.status === 'published' ? story : null,
    comment,
    verdict: verdictOf(row),
    quote: row.comment && comment && isReadable(comment) ? row.comment.text : null,
    createdAt: row.createdAt.toISOString(),
    read: row.readAt !== null,
  }
}

function isReadable(comment: { own: boolean; public: boolean }): boolean {
  return comment.own || comment.public
}

/** A comment may be decided on again: what counts is the last decision before the notification. */
function verdictOf({ kind, comment, createdAt }: Row): Notification['verdict'] {
  if (kind !== 'decision' || !comment) return null
  const decision = comment.decisions.find((each) => each.createdAt <= createdAt)
  return decision?.state === 'approved' || decision?.state === 'rejected' ? decision.state : null
}
