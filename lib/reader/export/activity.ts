import { db } from '@/lib/db'
import { PAGE, part } from '@/lib/reader/export/part'

const byId = { orderBy: { id: 'asc' }, take: PAGE } as const
const byStory = { orderBy: { storyId: 'asc' }, take: PAGE } as const
const story = { select: { id: true, kind: true, title: true } } as const
const comment = { select: { id: true, text: true } } as const
const decisions = { select: { state: true, rule: true, reason: true, createdAt: true } } as const

export const activityParts = {
  history: part(async (accountId, after) => {
    const where = { accountId, storyId: { gt: after } }
    const select = { readAt: true, seconds: true, story } as const
    const rows = await db().historyEntry.findMany({ where, ...byStory, select })
    return rows.map((row) => [row.story.id, row])
  }),
  folders: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const rows = await db().folder.findMany({ where, ...byId, omit: { accountId: true } })
    return rows.map((row) => [row.id, row])
  }),
  favourites: part(async (accountId, after) => {
    const where = { accountId, storyId: { gt: after } }
    const select = { createdAt: true, folderId: true, story } as const
    const rows = await db().favourite.findMany({ where, ...byStory, select })
    return rows.map((row) => [row.story.id, row])
  }),
  likes: part(async (accountId, after) => {
    const where = { accountId, storyId: { gt: after } }
    const rows = await db().storyLike.findMany({
      where,
      ...byStory,
      select: { createdAt: true, story },
    })
    return rows.map((row) => [row.story.id, row])
  }),
  subscriptions: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const rows = await db().subscription.findMany({ where, ...byId, omit: { accountId: true } })
    return rows.map((row) => [row.id, row])
  }),
  comments: part(async (accountId, id) => {
    const where = { accountId, id: { gt: id } }
    const omit = { accountId: true, token: true, fingerprint: true } as const
    const rows = await db().comment.findMany({
      where,
      ...byId,
      omit,
      include: { story, decisions },
    })
    return rows.map((row) => [row.id, row])
  }),
  commentLikes: part(async (accountId, after) => {
    const rows = await db().commentLike.findMany({
      where: { accountId, commentId: { gt: after } },
      orderBy: { commentId: 'asc' },
      take: PAGE,
      select: { createdAt: true, comment },
    })
    return rows.map((row) => [row.comment.id, row])
  }),
  reports: part(async (accountId, after) => {
    const where = { accountId, id: { gt: after } }
    const select = { id: true, createdAt: true, reason: true, decidedAt: true, comment } as const
    const rows = await db().report.findMany({ where, ...byId, select })
    return rows.map(({ id, ...row }) => [id, row])
  }),
}
