import { db } from '@/lib/db'
import { parseId, parseKeyword, parseSlug } from '@/lib/schemas/params'

/** By the first segment of the path: the check of the second. */
const checks: Record<string, (segment: string) => Promise<boolean>> = {
  article: hasStory,
  video: hasStory,
  comments: hasStory,
  column: hasColumn,
  topic: hasKeyword,
  page: hasPage,
  special: hasSpecial,
}

/**
 * Asked before a page is rendered. False where the normalised path names a story, column, topic, page or special that
 * is not in the database. True promises nothing: the row may not be public, and the page decides.
 */
export async function mayExist(path: string): Promise<boolean> {
  const [, kind = '', segment = '', rest = ''] = path.split('/')
  // Feeds and other files below a page have routes of their own.
  if (!Object.hasOwn(checks, kind) || /\./.test(segment + rest)) return true
  return (await checks[kind]?.(segment)) !== false
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

async function hasSpecial(segment: string): Promise<boolean> {
  const slug = parseSlug(segment)
  return slug !== null && (await db().special.count({ where: { slug } })) > 0
}
