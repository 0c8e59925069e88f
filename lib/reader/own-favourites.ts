/** 收藏 and the stories that a reader liked, as they see them. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import type { Cursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { olderThan, OWN_PAGE, type OwnList, visibleStory, toOwnList } from '@/lib/content/own-list'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions, routes } from '@/lib/routes'
import type { Query } from '@/lib/schemas/search'
import { z } from 'zod'

export interface Favourite {
  story: StoryCard
  folder: number | null
}

interface Place {
  createdAt: Date
  story: { id: number }
}

/** What the reader keeps: in one of their folders, in none (null), or all of it (undefined). */
export async function readFavourites(
  reader: Reader,
  folder: number | null | undefined,
  query: Pick<Query, 'terms'> | null,
  before: Cursor | null,
): Promise<OwnList<Favourite>> {
  const rows = await db().favourite.findMany({
    relationLoadStrategy: 'join',
    where: {
      accountId: reader.id,
      folderId: folder,
      story: await visibleStory(query),
      AND: olderThan(before, 'createdAt', 'storyId'),
    },
    orderBy: [{ createdAt: 'desc' }, { storyId: 'desc' }],
    take: OWN_PAGE + 1,
    select: { createdAt: true, folderId: true, story: { select: cardFields } },
  })
  return toOwnList(
    rows,
    ({ story, folderId }) => ({ story: toCard(story), folder: folderId }),
    cursorOf,
  )
}

/** The stories that the reader likes, the last first. */
export async function readLiked(
  reader: Reader,
  before: Cursor | null,
): Promise<OwnList<StoryCard>> {
  const rows = await db().storyLike.findMany({
    relationLoadStrategy: 'join',
    where: {
      accountId: reader.id,
      story: await visibleStory(null),
      AND: olderThan(before, 'createdAt', 'storyId'),
    },
    orderBy: [{ createdAt: 'desc' }, { storyId: 'desc' }],
    take: OWN_PAGE + 1,
    select: { createdAt: true, story: { select: cardFields } },
  })
  return toOwnList(rows, ({ story }) => toCard(story), cursorOf)
}

/** Notes that the reader saw their favourites: none of them is news, and their corrections are read. */
export const markFavouritesSeenAction: Action<Reader, object> = {
  name: 'favourites-seen',
  page: actions.favouritesSeen,
  schema: z.object({}),
  limit: rateLimits.seen,
  beacon: true,
  async run(_, { reader: { id } }) {
    const time = now()
    await db().$transaction([
      db().account.update({ where: { id }, data: { favouritesSeenAt: time } }),
      db().notification.updateMany({
        where: { accountId: id, kind: 'correction', readAt: null },
        data: { readAt: time },
      }),
    ])
    return { json: null, to: routes.favourites }
  },
}

function cursorOf({ createdAt, story }: Place): Cursor {
  return { publishedAt: createdAt, id: story.id }
}
