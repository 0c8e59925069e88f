import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { parseKey } from '@/lib/schemas/reader'

export interface PublicStory {
  id: number
  kind: 'article' | 'video'
  title: string
}

/** The published story of this id, as a door's path has it; null where readers can't see one. */
export async function readPublicStory(id: string | undefined): Promise<PublicStory | null> {
  const key = parseKey(id)
  if (key === null) return null
  return db().story.findFirst({
    where: { id: key, ...(await published()) },
    select: { id: true, kind: true, title: true },
  })
}
