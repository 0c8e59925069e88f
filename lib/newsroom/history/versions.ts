import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { seesColumn } from '@/lib/desk/own-columns'
import { Prisma } from '@/prisma/client/client'

export interface Version {
  version: number
  /** When it was written: ISO 8601. */
  at: string
  /** A nickname, or the name of a program or role; null: an erased account, or nobody knows. */
  by: string | null
  /** desk, studio, import, schedule or sql; null for the first version, which no revision tells of. */
  way: string | null
  /** What it changed. */
  fields: string[]
}

export interface VersionList {
  title: string
  /** The version that the story has now. */
  latest: number
  versions: Version[]
  /** The cursor of the next page. */
  next: number | null
}

const PAGE = 30

type Row = Omit<Version, 'at'> & { at: Date }

/** Newest first, below the version `before`; null where there is no such story, or it is not theirs to see. */
export async function readVersions(
  reader: Staff,
  storyId: number,
  before: number | null,
): Promise<VersionList | null> {
  const story = await db().story.findUnique({
    where: { id: storyId },
    select: { title: true, version: true, createdAt: true, columnSlug: true },
  })
  if (!story || !seesColumn(reader, story.columnSlug)) return null
  const below = before === null ? Prisma.empty : Prisma.sql`and r.version < ${before - 1}`
  const rows = await db().$queryRaw<Row[]>`
    select r.version + 1 as version, r.at, r.way, r.fields,
      case when r.account_id is null then r.author else a.nickname end as by
    from newsroom.revision r left join reader.account a on a.id = r.account_id
    where r.story_id = ${storyId} ${below}
    order by r.version desc, r.at desc limit ${PAGE + 1}`
  const versions = rows
    .slice(0, PAGE)
    .map(({ at, ...row }): Version => ({ ...row, at: at.toISOString() }))
  const { title, version: latest, createdAt } = story
  const next = rows.length > PAGE ? (versions.at(-1)?.version ?? null) : null
  const isEnd = next === null && (before === null || before > 1)
  const first = { version: 1, at: createdAt.toISOString(), by: null, way: null, fields: [] }
  return { title, latest, versions: isEnd ? [...versions, first] : versions, next }
}
