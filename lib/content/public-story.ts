import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { parseId } from '@/lib/schemas/params'

export interface PublicStory {
  id: number
  kind: 'article' | 'video'
  title: string
}

/** The published story whose id a path or form names, or null. */
export async function readPublicStory(id: string | undefined): Promise<PublicStory | null> {
  const key = parseId(id)
  if (key === null) return null
  return db().story.findFirst({
    where: { id: key, ...(await published()) },
    select: { id: true, kind: true, title: true },
  })
}
