import { db } from '@/lib/db'

export interface QueueStory {
  id: number
  kind: 'article' | 'video'
  title: string
}

/** The story whose comments are listed alone; null for all, and where there is no such story. */
export async function readQueueStory(id: number | null): Promise<QueueStory | null> {
  if (id === null) return null
  return db().story.findUnique({ where: { id }, select: { id: true, kind: true, title: true } })
}
