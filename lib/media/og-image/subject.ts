import { readColumn } from '@/lib/content/columns'
import { readKeyword } from '@/lib/content/keywords'
import { readStory } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { parseId, parseKeyword } from '@/lib/schemas/params'

/** The text of an image: a title, and the column or kind above it. */
export interface Subject {
  title: string
  label: string
}

/** Of a public page, by the segments of its path; null if there is none. */
export async function readSubject(kind: string, name: string): Promise<Subject | null> {
  switch (kind) {
    case 'article':
    case 'video':
      return readStorySubject(kind, parseId(name))
    case 'column': {
      const column = await readColumn(name)
      return column && { title: column.name, label: copy.header.columns }
    }
    case 'topic': {
      const word = parseKeyword(name)
      const keyword = word === null ? null : await readKeyword(word)
      return keyword && { title: keyword.name, label: copy.lists.topic }
    }
    default:
      return null
  }
}

async function readStorySubject(kind: string, id: number | null): Promise<Subject | null> {
  const story = id === null ? null : await readStory(id)
  if (story?.kind !== kind || story.status !== 'published') return null
  return { title: story.title, label: story.column.name }
}
