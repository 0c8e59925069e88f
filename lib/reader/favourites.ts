import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import type { Cursor } from '@/lib/content/cursor'
import {
  olderThan,
  OWN_PAGE,
  type OwnList,
  publishedWithTitle,
  toOwnList,
} from '@/lib/content/own-list'
import type { Action } from '@/lib/actions/run-action'
import { readPublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { toggleResult } from '@/lib/actions/toggle-result'
import { actions } from '@/lib/routes'
import type { Query } from '@/lib/schemas/search'
import { favouriteForm, type FavouriteForm } from '@/lib/schemas/favourite'

/** 收藏. */
export interface Favourite {
  story: StoryCard
  folder: number | null
}

export const favouriteAction: Action<Reader, FavouriteForm> = {
  name: 'favourite',
  page: actions.favourite,
  schema: favouriteForm,
  limit: rateLimits.favourite,
  async run({ on, folder }, context) {
    const story = await readPublicStory(context.params.id)
    if (!story) return 'not-found'
    const changed = await setFavourite(context.reader, story.id, on, folder)
    if (changed === null) return 'not-found'
    return toggleResult(
      { on, count: await countFavourites(story.id) },
      changed,
      actions.favourite,
      context,
      on ? 'favourite-moved' : 'favourite-removed',
    )
  },
}

/**
 * `folder`: one of the reader's own; null: none; undefined: unchanged. Returns whether anything changed; null where the
 * reader has no such folder.
 */
export async function setFavourite(
  reader: Reader,
  storyId: number,
  on: boolean,
  folder?: number | null,
): Promise<boolean | null> {
  const where = { accountId: reader.id, storyId }
  if (!on) return (await db().favourite.deleteMany({ where })).count > 0
  if (folder && !(await db().folder.count({ where: { id: folder, accountId: reader.id } }))) {
    return null
  }
  const data = [{ ...where, folderId: folder }]
  const { count } = await db().favourite.createMany({ data, skipDuplicates: true })
  if (count > 0 || folder === undefined) return count > 0
  const updated = await db().favourite.updateMany({
    where: { ...where, folderId: folder === null ? { not: null } : undefined },
    data: { folderId: folder },
  })
  return updated.count > 0
}

/** The folder of the story; null where it is no favourite. */
export async function readFavourite(
  reader: Reader,
  storyId: number,
): Promise<{ folder: number | null } | null> {
  const row = await db().favourite.findUnique({
    where: { accountId_storyId: { accountId: reader.id, storyId } },
    select: { folderId: true },
  })
  return row && { folder: row.folderId }
}

/** Newest first. `folder`: null: those in no folder; undefined: all. */
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
      story: await publishedWithTitle(query),
      AND: olderThan(before, 'createdAt', 'storyId'),
    },
    orderBy: [{ createdAt: 'desc' }, { storyId: 'desc' }],
    take: OWN_PAGE + 1,
    select: { createdAt: true, folderId: true, story: { select: cardFields } },
  })
  return toOwnList(
    rows,
    async ({ story, folderId }) => ({ story: await toCard(story), folder: folderId }),
    ({ createdAt, story }) => ({ publishedAt: createdAt, id: story.id }),
  )
}

async function countFavourites(storyId: number): Promise<number> {
  const row = await db().storyCount.findUnique({ where: { storyId }, select: { favourites: true } })
  return row?.favourites ?? 0
}
