import type { PlannedStory } from '@/lib/content/home-at'
import { db } from '@/lib/db'
import { obstacleOf } from '@/lib/newsroom/apply-due-edit'
import { type Pending, readPendings } from '@/lib/newsroom/pending-edit'
import { isLive } from '@/lib/newsroom/publish'
import { readWithEdits } from '@/lib/newsroom/row-with-edit'
import { parseField } from '@/lib/schemas/story-fields'

/** Each is read with its body, which may be long. */
const MOST = 200

/** The stories that planned edits will have changed by that time, of the first 200 edits. */
export async function readPlannedStories(at: Date): Promise<PlannedStory[]> {
  const edits = await db().edit.findMany({
    select: { storyId: true },
    where: { publishAt: { lte: at } },
    orderBy: [{ publishAt: 'asc' }, { storyId: 'asc' }],
    take: MOST,
  })
  const pendings = await readPendings(
    db(),
    edits.map(({ storyId }) => storyId),
  )
  const planned = new Map(
    pendings.filter(willBePublished).map((pending) => [pending.row.id, pending]),
  )
  const rows = await readWithEdits([...planned.values()], at)
  return rows.flatMap((row) => {
    const pending = planned.get(row.id)
    return pending ? [{ row, isPublic: isPublicAt(pending, at) }] : []
  })
}

function willBePublished(pending: Pending): boolean {
  return pending.edit !== null && obstacleOf(pending) === null && pending.current.column_slug !== ''
}

function isPublicAt({ row, current }: Pending, at: Date): boolean {
  const until = parseField('unpublish_at', current.unpublish_at)
  const leaves = typeof until === 'string' && new Date(until) <= at
  return isLive(row, at) && !leaves
}
