/** Everything that the portal knows of a reader, in the words of its tables; no hashes, no secrets. */
import { db } from '@/lib/db'
import type { Reader } from '@/lib/reader/session'

type Row = Record<string, unknown>
/** Rows by what they are. */
export type OwnData = Record<string, Row[]>

const story = { select: { id: true, kind: true, title: true } } as const
const comment = { select: { id: true, text: true } } as const

/** Notes of moderators about a reader are theirs, and not in it. */
export async function gather(reader: Reader): Promise<OwnData> {
  return { ...(await gatherAccount(reader)), ...(await gatherDoings(reader)) }
}

async function gatherAccount({ id }: Reader): Promise<OwnData> {
  const where = { accountId: id }
  const account = await db().account.findUniqueOrThrow({
    where: { id },
    omit: {
      nicknameKey: true,
      password: true,
      totpSecret: true,
      totpStep: true,
      unsubscribeKey: true,
    },
  })
  const [identities, sessions, ignored, notices, complaints] = await Promise.all([
    db().identity.findMany({ where }),
    db().session.findMany({ where, omit: { tokenHash: true } }),
    db().ignored.findMany({
      where,
      select: { createdAt: true, ignored: { select: { nickname: true } } },
    }),
    db().notice.findMany({ where, orderBy: { id: 'asc' }, omit: { accountId: true } }),
    db().complaint.findMany({ where, omit: { address: true } }),
  ])
  return { account: [account], identities, sessions, ignored, notices, complaints }
}

async function gatherDoings({ id }: Reader): Promise<OwnData> {
  const where = { accountId: id }
  const at = { createdAt: true } as const
  const decisions = { select: { state: true, rule: true, reason: true, createdAt: true } } as const
  const [history, folders, favourites, likes, subscriptions, comments, commentLikes, reports] =
    await Promise.all([
      db().reading.findMany({ where, select: { readAt: true, seconds: true, story } }),
      db().folder.findMany({ where, omit: { accountId: true } }),
      db().favourite.findMany({ where, select: { ...at, folderId: true, story } }),
      db().storyLike.findMany({ where, select: { ...at, story } }),
      db().subscription.findMany({ where, omit: { accountId: true } }),
      db().comment.findMany({
        where,
        orderBy: { id: 'asc' },
        omit: { accountId: true, token: true, fingerprint: true },
        include: { story, decisions },
      }),
      db().commentLike.findMany({ where, select: { ...at, comment } }),
      db().report.findMany({ where, select: { ...at, reason: true, decidedAt: true, comment } }),
    ])
  const doings = { history, folders, favourites, likes, subscriptions, comments }
  return { ...doings, commentLikes, reports }
}
