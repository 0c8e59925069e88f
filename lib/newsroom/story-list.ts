/** The desk's list of stories, newest change first, read from an index that holds what it shows. */
import { db } from '@/lib/db'
import { type Cursor, encodeCursor } from '@/lib/content/cursor'
import { inSeenColumns } from '@/lib/desk/own-columns'
import type { Staff } from '@/lib/auth/staff'
import type { StoryFilter, StoryState } from '@/lib/schemas/story-filter'
import { dayBounds } from '@/lib/time'
import { Prisma } from '@/prisma/client/client'

export interface ListedStory {
  id: number
  kind: 'article' | 'video'
  state: StoryState | 'deleted'
  title: string
  columnName: string | null
  byline: string
  publishedAt: string | null
  updatedAt: string
  /** Who has an edit under way. */
  editedBy: string | null
  hasEdit: boolean
}

const PAGE = 50

/** Of the columns that the reader sees. */
export async function readStoryList(
  reader: Pick<Staff, 'rights'>,
  filter: StoryFilter,
  cursor: Cursor | null,
): Promise<{ stories: ListedStory[]; next: string | null }> {
  const ids = await findIds(reader, filter, cursor)
  const stories = await describeStories(ids.slice(0, PAGE).map(({ id }) => id))
  const last = ids.length > PAGE ? ids[PAGE - 1] : undefined
  return { stories, next: last ? encodeCursor({ publishedAt: last.updatedAt, id: last.id }) : null }
}

function findIds(
  reader: Pick<Staff, 'rights'>,
  filter: StoryFilter,
  cursor: Cursor | null,
): Promise<{ id: number; updatedAt: Date }[]> {
  const { state } = filter
  const edited =
    state === 'edited' ? Prisma.sql`join newsroom.edit e on e.story_id = s.id` : Prisma.empty
  return db().$queryRaw`
    select s.id, s.updated_at as "updatedAt" from story s ${edited}
    where ${Prisma.join(conditions(filter), ' and ')} and ${inSeenColumns(reader, Prisma.sql`s.column_slug`)} and ${
      cursor
        ? Prisma.sql`(s.updated_at, s.id) < (${cursor.publishedAt}::timestamptz, ${cursor.id})`
        : Prisma.sql`true`
    }
    order by s.updated_at desc, s.id desc limit ${PAGE + 1}`
}

function conditions({ state, column, author, day, words }: StoryFilter): Prisma.Sql[] {
  const all = [stateSql(state)]
  if (column !== null) all.push(Prisma.sql`s.column_slug = ${column}`)
  if (author) all.push(Prisma.sql`strpos(s.byline, ${author}) > 0`)
  if (words)
    all.push(
      /^\d{1,9}$/.test(words)
        ? Prisma.sql`(s.id = ${Number(words)} or strpos(s.title, ${words}) > 0)`
        : Prisma.sql`strpos(s.title, ${words}) > 0`,
    )
  if (day !== null) {
    const { start, end } = dayBounds(day)
    all.push(
      Prisma.sql`s.published_at >= ${start}::timestamptz and s.published_at < ${end}::timestamptz`,
    )
  }
  return all
}

function stateSql(state: StoryState | null): Prisma.Sql {
  switch (state) {
    case 'draft':
      return Prisma.sql`s.status = 'draft'`
    case 'withdrawn':
      return Prisma.sql`s.status = 'withdrawn'`
    case 'scheduled':
      return Prisma.sql`listing.is_scheduled(s)`
    case 'published':
      return Prisma.sql`listing.is_published(s)`
    default:
      return Prisma.sql`s.status <> 'deleted'`
  }
}

/** In the order of the ids. */
export async function describeStories(ids: number[]): Promise<ListedStory[]> {
  if (ids.length === 0) return []
  return db().$queryRaw`
    select s.id, s.kind, coalesce(nullif(e.fields ->> 'title', ''), s.title) as title, c.name as "columnName", s.byline,
      to_char(s.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt",
      to_char(s.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt",
      a.nickname as "editedBy", e.story_id is not null as "hasEdit",
      case when listing.is_scheduled(s) then 'scheduled' else s.status::text end as state
    from unnest(${ids}::int[]) with ordinality as wanted(id, place)
      join story s on s.id = wanted.id
      left join "column" c on c.slug = s.column_slug
      left join newsroom.edit e on e.story_id = s.id
      left join reader.account a on a.id = e.by_id
    order by place`
}
