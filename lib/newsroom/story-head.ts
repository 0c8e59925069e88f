import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { can } from '@/lib/schemas/rights'

export interface StoryHead {
  id: number
  kind: 'article' | 'video'
  title: string
  status: 'draft' | 'published' | 'withdrawn' | 'deleted'
  withdrawalReason: string
}

/** A story that they may correct and withdraw; null where it is not theirs to publish. */
export async function readStoryHead(staff: Staff, id: number | null): Promise<StoryHead | null> {
  if (id === null) return null
  const story = await db().story.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      title: true,
      status: true,
      withdrawalReason: true,
      columnSlug: true,
    },
  })
  if (!story || !can(staff, 'publish', story.columnSlug)) return null
  const { kind, title, status, withdrawalReason } = story
  return { id, kind, title, status, withdrawalReason }
}
