/** Whether there is anything at an address, asked before a page is drawn that would say that there is not. */
import { db } from '@/lib/db'
import { parseId, parseKeyword, parseSlug } from '@/lib/schemas/params'

/** By the first segment of the path, the thing that the second names. */
const kinds: Record<string, (segment: string) => Promise<boolean>> = {
  article: hasStory,
  video: hasStory,
  comments: hasStory,
  column: hasColumn,
  topic: hasKeyword,
  page: hasPage,
}

/**
 * False where the path (in its plain spelling) is that of a story, a column, a topic or a page that is not in
 * the database. What is there may still not be public: the page decides.
 */
export async function mayExist(path: string): Promise<boolean> {
  const [, kind = '', segment = '', rest = ''] = path.split('/')
  // Files beside a page answer for themselves.
  if (!Object.hasOwn(kinds, kind) || /\./.test(segment + rest)) return true
  return (await kinds[kind]?.(segment)) !== false
}

async function hasStory(segment: string): Promise<boolean> {
  const id = parseId(segment)
  return id !== null && (await db().story.count({ where: { id } })) > 0
}

async function hasColumn(segment: string): Promise<boolean> {
  const slug = parseSlug(segment)
  return slug !== null && (await db().column.count({ where: { slug } })) > 0
}

async function hasKeyword(segment: string): Promise<boolean> {
  const name = parseKeyword(segment)
  return name !== null && (await db().keyword.count({ where: { name } })) > 0
}

async function hasPage(segment: string): Promise<boolean> {
  const slug = parseSlug(segment)
  return slug !== null && (await db().page.count({ where: { slug } })) > 0
}
