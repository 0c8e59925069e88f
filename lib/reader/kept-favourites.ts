import { json } from '@/lib/actions/answers'
import { expiredHint } from '@/lib/auth/cookies'
import { readReader } from '@/lib/auth/session'
import { isDatabaseAway } from '@/lib/database/database-away'
import { db } from '@/lib/db'
import { logOnce } from '@/lib/log'
import { offlineLimits } from '@/lib/offline-limits'
import { published } from '@/lib/published'
import { story as storyPath } from '@/lib/routes'

export interface KeptFavourites {
  /** The reader's id. */
  me: number
  /** Paths, the newest 收藏 first. */
  stories: string[]
}

/** GET /api/reader/favourites; 401 where nobody is signed in. */
export async function answerKeptFavourites({ headers }: Request): Promise<Response> {
  try {
    const reader = await readReader(headers)
    if (!reader) return json({}, 401, { 'set-cookie': expiredHint() })
    return json({ me: reader.id, stories: await readKeptFavourites(reader.id) })
  } catch (error) {
    logOnce('The kept favourites of a reader could not be read', error)
    return json({}, isDatabaseAway(error) ? 503 : 500)
  }
}

export async function readKeptFavourites(accountId: number): Promise<KeptFavourites['stories']> {
  const rows = await db().favourite.findMany({
    relationLoadStrategy: 'join',
    where: { accountId, story: await published() },
    orderBy: [{ createdAt: 'desc' }, { storyId: 'desc' }],
    take: offlineLimits.favourites,
    select: { story: { select: { id: true, kind: true } } },
  })
  return rows.map(({ story }) => storyPath(story))
}
