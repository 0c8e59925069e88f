import { db } from '@/lib/db'
import { shortHash } from '@/lib/newsroom/review/decide'
import type { ReviewReader } from '@/lib/newsroom/review/rights'
import { readFieldsAt } from '@/lib/newsroom/fields-at'
import type { StoryRow } from '@/lib/schemas/story-fields'
import type { ReviewKind } from '@/prisma/client/enums'
import { canAny, storyRights } from '@/lib/schemas/rights'

/** A line of 审稿单, in the order in which it was done. */
export interface SheetLine {
  what: 'signature' | 'return' | 'emergency'
  /** Null: to the author, or an emergency. */
  kind: ReviewKind | null
  name: string
  at: string
  note: string
  /** The first digits of the hash of the text that was read. */
  text: string
}

export interface ReviewSheet {
  id: number
  title: string
  version: number
  newest: number
  column: string | null
  status: 'draft' | 'published' | 'withdrawn' | 'deleted'
  publishedAt: string | null
  authors: string[]
  /** The first digits of the hash of this version's text. */
  text: string
  lines: SheetLine[]
}

/**
 * The sheet of a version's text, and of what was decided about others on the way to it. Null where there is no such story
 * or version.
 */
export async function readSheet(
  reader: ReviewReader,
  id: number | null,
  version: number | null,
): Promise<ReviewSheet | null> {
  if (id === null) return null
  const story = await db().story.findUnique({
    where: { id },
    select: {
      version: true,
      status: true,
      columnSlug: true,
      publishedAt: true,
      column: { select: { name: true } },
    },
  })
  if (!story || !canAny(reader, storyRights, story.columnSlug)) return null
  const of = version ?? story.version
  if (of > story.version) return null
  const [[text], lines, authors] = await Promise.all([
    readText(id, of),
    readLines(id, of),
    readAuthors(id),
  ])
  if (!text) return null
  return {
    id,
    title: text.title,
    version: of,
    newest: story.version,
    column: story.column?.name ?? null,
    status: story.status,
    publishedAt: story.publishedAt?.toISOString() ?? null,
    authors,
    text: shortHash(text.hash),
    lines,
  }
}

async function readText(id: number, version: number): Promise<{ title: string; hash: string }[]> {
  const [found] = await db().$queryRaw<{ row: StoryRow & { id: number } }[]>`
    select to_jsonb(s) as row from story s where id = ${id}`
  if (!found) return []
  const was = JSON.stringify(await readFieldsAt(db(), found.row, version))
  return db().$queryRaw`
    select v.title, encode(newsroom.text_hash(v), 'hex') as hash
    from jsonb_populate_record(null::story, ${was}::jsonb) v`
}

/** Decisions are made about the text that becomes the next version, so those of this version were made before it. */
async function readLines(id: number, version: number): Promise<SheetLine[]> {
  const rows = await db().$queryRaw<(Omit<SheetLine, 'at'> & { at: Date; hash: string })[]>`
    with made as (
      select coalesce((select max(at) from newsroom.revision where story_id = ${id} and version = ${version}), 'infinity')
        as until
    )
    select what, kind, name, at, note, hash from (
      select id, 'signature' as what, kind::text, name, at, note, encode(text_hash, 'hex') as hash
        from newsroom.signature where story_id = ${id}
      union all
      select id, 'return', to_kind::text, name, at, reason, encode(text_hash, 'hex')
        from newsroom.review_return where story_id = ${id}
      union all
      select id, 'emergency', null, name, at, reason, encode(text_hash, 'hex')
        from newsroom.emergency where story_id = ${id}
    ) lines, made where at <= until order by lines.id limit 200`
  return rows.map(({ at, hash, ...row }) => ({
    ...row,
    at: at.toISOString(),
    text: shortHash(hash),
  }))
}

async function readAuthors(storyId: number): Promise<string[]> {
  const rows = await db().storyAuthor.findMany({
    where: { storyId },
    orderBy: { accountId: 'asc' },
    take: 50,
    select: { account: { select: { nickname: true } } },
  })
  return rows.map(({ account }) => account.nickname)
}
