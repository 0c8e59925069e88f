import type { PlannedStory } from '@/lib/content/home-at'
import { db } from '@/lib/db'
import { obstacleOf } from '@/lib/newsroom/apply-due-edit'
import { readPending } from '@/lib/newsroom/pending-edit'
import { isLive } from '@/lib/newsroom/publish'
import { readWithEdit } from '@/lib/newsroom/row-with-edit'
import { parseField } from '@/lib/schemas/story-fields'

/** The stories that planned edits will have changed by that time. */
export async function readPlannedStories(at: Date): Promise<PlannedStory[]> {
  const edits = await db().edit.findMany({
    select: { storyId: true },
    where: { publishAt: { lte: at } },
  })
  const stories: PlannedStory[] = []
  // One after another: many at once would take the connections of readers.
  for (const { storyId } of edits) {
    const story = await readPlanned(storyId, at)
    if (story) stories.push(story)
  }
  return stories
}

/** Null where the edit will not be published as it stands. */
async function readPlanned(id: number, at: Date): Promise<PlannedStory | null> {
  const pending = await readPending(db(), id)
  if (!pending?.edit || obstacleOf(pending) !== null || !pending.current.column_slug) return null
  const row = await readWithEdit(pending, at)
  const until = parseField('unpublish_at', pending.current.unpublish_at)
  const leaves = typeof until === 'string' && new Date(until) <= at
  return row && { row, isPublic: isLive(pending.row, at) && !leaves }
}
