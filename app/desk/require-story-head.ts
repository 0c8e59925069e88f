import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import type { StaffWith } from '@/lib/auth/staff'
import { readStoryHead, type StoryHead } from '@/lib/newsroom/story-head'
import { parseId } from '@/lib/schemas/params'

/** As requireStaff, with the story that they may correct and withdraw; 404 where it is not theirs to publish. */
export async function requireStoryHead(
  path: string,
  id: string,
): Promise<{ reader: StaffWith<'publish'>; story: StoryHead }> {
  const reader = await requireStaff(path, 'publish')
  const story = await readStoryHead(reader, parseId(id))
  if (!story) notFound()
  return { reader, story }
}
