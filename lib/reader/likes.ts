/** 点赞 of a story. The counts are the database's (listing.story_count, by triggers). */
import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import type { Door } from '@/lib/actions/run-action'
import { readPublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { toggled } from '@/lib/actions/toggled'
import { doors } from '@/lib/routes'
import { switchForm } from '@/lib/schemas/reader'

export const likeDoor: Door<Reader, { on: boolean }> = {
  name: 'like',
  page: doors.like,
  schema: switchForm,
  limit: rateLimits.like,
  async act({ on }, visit) {
    const story = await readPublicStory(visit.params.id)
    if (!story) return 'absent'
    const changed = await like(visit.who, story.id, on)
    return toggled({ on, count: await countLikes(story.id) }, changed, doors.like, visit)
  },
}

/** Sets it; what is already so is no error. Returns whether anything changed. */
async function like(reader: Reader, storyId: number, on: boolean): Promise<boolean> {
  const row = { accountId: reader.id, storyId }
  const { count } = on
    ? await db().storyLike.createMany({ data: [row], skipDuplicates: true })
    : await db().storyLike.deleteMany({ where: row })
  return count > 0
}

export async function likes(reader: Reader, storyId: number): Promise<boolean> {
  return (await db().storyLike.count({ where: { accountId: reader.id, storyId } })) > 0
}

async function countLikes(storyId: number): Promise<number> {
  const row = await db().storyCount.findUnique({ where: { storyId }, select: { likes: true } })
  return row?.likes ?? 0
}
