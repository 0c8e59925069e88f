import { storyFields, type StoryRow } from '@/lib/content/stories'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import { db } from '@/lib/db'
import type { Pending } from '@/lib/newsroom/pending-edit'
import { fieldNames, parseField } from '@/lib/schemas/story-fields'

/** The row as public reads have it, with its pending edit over it. Null where it is gone meanwhile. */
export async function readWithEdit(pending: Pending, now: Date): Promise<StoryRow | null> {
  const row = await db().story.findUnique({
    relationLoadStrategy: 'join',
    where: { id: pending.row.id },
    select: storyFields,
  })
  return row && withEdit(row, pending, now)
}

/** A draft without a time or column has those that a page needs. */
async function withEdit(
  row: StoryRow,
  { edit, current, live }: Pending,
  now: Date,
): Promise<StoryRow> {
  const changed = fieldNames.filter((name) => current[name] !== live[name])
  const own = Object.fromEntries(
    changed.map((name) => [inClient(name), parseField(name, current[name])]),
  )
  const written: StoryRow = {
    ...row,
    ...own,
    ...(await relationsOf(current)),
    publishedAt: row.publishedAt ?? now,
    updatedAt: edit ? now : row.updatedAt,
  }
  return changed.includes('keywords')
    ? { ...written, keywords: await normalized(written.keywords) }
    : written
}

/** The name that Prisma has for a column. */
function inClient(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** What the keys in the form name; a key without a row is shown as none, as the page would refuse it. */
async function relationsOf({
  column_slug: slug,
  cover,
  video,
}: Pending['current']): Promise<Pick<StoryRow, 'column' | 'coverImage' | 'videoFile'>> {
  const { column, coverImage, videoFile } = storyFields
  const [place, picture, clip] = await Promise.all([
    slug ? db().column.findUnique({ where: { slug }, ...column }) : null,
    cover ? db().image.findUnique({ where: { key: cover }, ...coverImage }) : null,
    video ? db().video.findUnique({ where: { key: video }, ...videoFile }) : null,
  ])
  const noColumn = { slug: '', name: words.noColumn }
  return { column: place ?? noColumn, coverImage: picture, videoFile: clip }
}

/** As the table's trigger writes them. */
async function normalized(keywords: string[]): Promise<string[]> {
  const [row] = await db().$queryRaw<[{ keywords: string[] }]>`
    select newsroom.normalize_keywords(${keywords}::text[]) as keywords`
  return row.keywords
}
