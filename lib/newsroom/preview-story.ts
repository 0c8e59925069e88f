import { type Story, toStory } from '@/lib/content/stories'
import { db } from '@/lib/db'
import { databaseNow } from '@/lib/published'
import { readPending } from '@/lib/newsroom/pending-edit'
import { isLive } from '@/lib/newsroom/publish'
import { readWithEdit } from '@/lib/newsroom/row-with-edit'

export interface Preview {
  story: Story
  /** What it is to readers. */
  state: 'draft' | 'edited' | 'same'
}

/** The story as its page will have it: the row with the pending edit over it, in any state. Null without a story. */
export async function readPreview(id: number): Promise<Preview | null> {
  const pending = await readPending(db(), id)
  if (!pending || pending.row.status === 'deleted') return null
  const now = await databaseNow()
  const row = await readWithEdit(pending, now)
  if (!row) return null
  const story = await toStory(row)
  const state = !isLive(pending.row, now) ? 'draft' : pending.edit ? 'edited' : 'same'
  return { story: { ...story, status: 'published' as const }, state }
}
