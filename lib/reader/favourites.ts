/** 收藏: the stories a reader keeps, in folders. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import type { Action } from '@/lib/actions/run-action'
import { readPublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { toggleResult } from '@/lib/actions/toggle-result'
import { actions } from '@/lib/routes'
import { favouriteForm, type FavouriteForm } from '@/lib/schemas/favourite'

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
    )
  },
}

/**
 * Keeps the story, or no longer. `folder`: one of the reader's own; null: none; undefined: where it is.
 * Returns whether anything changed; null where there is no such folder.
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
  const moved = await db().favourite.updateMany({
    where: { ...where, folderId: folder === null ? { not: null } : undefined },
    data: { folderId: folder },
  })
  return moved.count > 0
}

/** In which folder the reader keeps the story; null where they don't keep it. */
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

async function countFavourites(storyId: number): Promise<number> {
  const row = await db().storyCount.findUnique({ where: { storyId }, select: { favourites: true } })
  return row?.favourites ?? 0
}
