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
import { switchForm } from '@/lib/schemas/reader'

/** 点赞 of a story. Triggers keep the counts (listing.story_count). */
export const likeAction: Action<Reader, { on: boolean }> = {
  name: 'like',
  page: actions.like,
  schema: switchForm,
  limit: rateLimits.like,
  async run({ on }, context) {
    const story = await readPublicStory(context.params.id)
    if (!story) return 'not-found'
    const changed = await like(context.reader, story.id, on)
    return toggleResult(
      { on, count: await countLikes(story.id) },
      changed,
      actions.like,
      context,
      on ? undefined : 'like-removed',
    )
  },
}

/** Returns whether anything changed. */
async function like(reader: Reader, storyId: number, on: boolean): Promise<boolean> {
  const row = { accountId: reader.id, storyId }
  const { count } = on
    ? await db().storyLike.createMany({ data: [row], skipDuplicates: true })
    : await db().storyLike.deleteMany({ where: row })
  return count > 0
}

export async function isLiked(reader: Reader, storyId: number): Promise<boolean> {
  return (await db().storyLike.count({ where: { accountId: reader.id, storyId } })) > 0
}

/** Newest like first. */
export async function readLiked(
  reader: Reader,
  before: Cursor | null,
): Promise<OwnList<StoryCard>> {
  const rows = await db().storyLike.findMany({
    relationLoadStrategy: 'join',
    where: {
      accountId: reader.id,
      story: await publishedWithTitle(null),
      AND: olderThan(before, 'createdAt', 'storyId'),
    },
    orderBy: [{ createdAt: 'desc' }, { storyId: 'desc' }],
    take: OWN_PAGE + 1,
    select: { createdAt: true, story: { select: cardFields } },
  })
  return toOwnList(
    rows,
    ({ story }) => toCard(story),
    ({ createdAt, story }) => ({ publishedAt: createdAt, id: story.id }),
  )
}

async function countLikes(storyId: number): Promise<number> {
  const row = await db().storyCount.findUnique({ where: { storyId }, select: { likes: true } })
  return row?.likes ?? 0
}
