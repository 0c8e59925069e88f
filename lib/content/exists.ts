/** Whether there is anything at an address, asked before a page is drawn that would say that there is not. */
import { parseId, parseWord } from '@/lib/content/cursor'
import { db } from '@/lib/db'

/** By the first segment of the path, the name of the thing in the second. */
const kinds: Record<string, (name: string) => boolean | Promise<boolean>> = {
  article: hasStory,
  video: hasStory,
  comments: hasStory,
  column: async (slug) =>
    (await db().column.findUnique({ where: { slug }, select: { slug: true } })) !== null,
  topic: async (segment) => {
    const name = parseWord(segment)
    if (name === null) return false
    return (await db().keyword.findUnique({ where: { name }, select: { name: true } })) !== null
  },
  page: async (slug) =>
    (await db().page.findUnique({ where: { slug }, select: { slug: true } })) !== null,
}

/**
 * False where the path (in its plain spelling) is that of a story, a column, a topic or a page that is not in
 * the database. What is there may still not be public: the page decides.
 */
export async function mayExist(path: string): Promise<boolean> {
  const [, kind = '', segment = '', rest = ''] = path.split('/')
  // Files beside a page answer for themselves.
  if (!Object.hasOwn(kinds, kind) || /\./.test(segment + rest)) return true
  const name = decodeURIComponent(segment)
  return !name.includes('\0') && (await kinds[kind]?.(kind === 'topic' ? segment : name)) !== false
}

async function hasStory(segment: string): Promise<boolean> {
  const id = parseId(segment)
  if (id === null) return false
  return (await db().story.findUnique({ where: { id }, select: { id: true } })) !== null
}
