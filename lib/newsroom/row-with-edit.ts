import { storyFields, type StoryRow } from '@/lib/content/stories'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import { db } from '@/lib/db'
import type { Pending } from '@/lib/newsroom/pending-edit'
import {
  fieldNames,
  type FormValues,
  parseField,
  type StoryField,
} from '@/lib/schemas/story-fields'

/** The row as public reads have it, with its pending edit over it. Null where it is gone meanwhile. */
export async function readWithEdit(pending: Pending, now: Date): Promise<StoryRow | null> {
  const [row] = await readWithEdits([pending], now)
  if (!row) return null
  return changedIn(pending).includes('keywords')
    ? { ...row, keywords: await normalized(row.keywords) }
    : row
}

/** Of many at once, with keywords as they were typed. */
export async function readWithEdits(pendings: Pending[], now: Date): Promise<StoryRow[]> {
  const rows = await db().story.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: pendings.map(({ row }) => row.id) } },
    select: storyFields,
  })
  const relationsOf = await readRelations(pendings.map(({ current }) => current))
  return pendings.flatMap((pending) => {
    const row = rows.find(({ id }) => id === pending.row.id)
    return row ? [withEdit({ ...row, ...relationsOf(pending.current) }, pending, now)] : []
  })
}

function changedIn({ current, live }: Pending): StoryField[] {
  return fieldNames.filter((name) => current[name] !== live[name])
}

/** A draft without a time or column has those that a page needs. */
function withEdit(row: StoryRow, pending: Pending, now: Date): StoryRow {
  const own = Object.fromEntries(
    changedIn(pending).map((name) => [inClient(name), parseField(name, pending.current[name])]),
  )
  return {
    ...row,
    ...own,
    publishedAt: row.publishedAt ?? now,
    updatedAt: pending.edit ? now : row.updatedAt,
  }
}

/** The name that Prisma has for a column. */
function inClient(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** What the keys in the forms name; a key without a row is shown as none, as the page would refuse it. */
async function readRelations(
  forms: FormValues[],
): Promise<(form: FormValues) => Pick<StoryRow, 'column' | 'coverImage' | 'videoFile'>> {
  const { column, coverImage, videoFile } = storyFields
  const keysOf = (name: StoryField) => forms.map((form) => form[name]).filter(Boolean)
  const [columns, pictures, clips] = await Promise.all([
    db().column.findMany({ where: { slug: { in: keysOf('column_slug') } }, ...column }),
    db().image.findMany({ where: { key: { in: keysOf('cover') } }, ...coverImage }),
    db().video.findMany({ where: { key: { in: keysOf('video') } }, ...videoFile }),
  ])
  const noColumn = { slug: '', name: words.noColumn }
  return ({ column_slug, cover, video }) => ({
    column: columns.find(({ slug }) => slug === column_slug) ?? noColumn,
    coverImage: pictures.find(({ key }) => key === cover) ?? null,
    videoFile: clips.find(({ key }) => key === video) ?? null,
  })
}

/** As the table's trigger writes them. */
async function normalized(keywords: string[]): Promise<string[]> {
  const [row] = await db().$queryRaw<[{ keywords: string[] }]>`
    select newsroom.normalize_keywords(${keywords}::text[]) as keywords`
  return row.keywords
}
