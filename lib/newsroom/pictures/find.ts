import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import { parseId } from '@/lib/schemas/params'
import type { PictureFilter, PictureState } from '@/lib/schemas/picture-filter'
import { dayBounds } from '@/lib/time'
import { Prisma } from '@/prisma/client/client'
import { encodePictureCursor, type PictureCursor } from './cursor'

export interface ListedPicture {
  key: string
  file: string
  alt: string
  credit: string
  width: number
  height: number
  /** yyyy-mm-dd; null: without an end. */
  rightsUntil: string | null
  isEnded: boolean
  partnersMay: boolean
}

const PAGE = 48
const MAX_WORDS = 10
const MAX_STORIES = 500

/** Newest first. `after`: the last one shown. */
export async function findPictures(
  _: Staff,
  filter: PictureFilter,
  after: PictureCursor | null,
): Promise<{ items: ListedPicture[]; next: string | null }> {
  const rows = await db().$queryRaw<(ListedPicture & PictureCursor)[]>`
    select i.key, i.created_at as "createdAt", i.file, i.alt, i.credit, i.width, i.height,
      to_char(i.rights_until, 'YYYY-MM-DD') as "rightsUntil", not listing.has_rights(i) as "isEnded",
      i.partners_may as "partnersMay"
    from image i where ${Prisma.join(await conditions(filter, after), ' and ')}
    order by i.created_at desc, i.key desc limit ${PAGE + 1}::int`
  const items = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? items.at(-1) : undefined
  return { items, next: last ? encodePictureCursor(last) : null }
}

async function conditions(
  { words, credit, day, story, state }: PictureFilter,
  after: PictureCursor | null,
): Promise<Prisma.Sql[]> {
  const all = Prisma.sql`concat_ws(' ', i.alt, i.caption, i.credit, i.key)`
  return [
    Prisma.sql`true`,
    ...containsEach(all, words),
    ...containsEach(Prisma.sql`i.credit`, credit),
    ...(day ? [onDay(day)] : []),
    ...(story ? [await usedIn(story)] : []),
    ...(state ? [states[state]] : []),
    ...(after === null
      ? []
      : [Prisma.sql`(i.created_at, i.key) < (${after.createdAt}::timestamptz, ${after.key})`]),
  ]
}

function containsEach(text: Prisma.Sql, typed: string): Prisma.Sql[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS)
  return words.map((word) => Prisma.sql`strpos(lower(${text}), ${word}) > 0`)
}

function onDay(day: string): Prisma.Sql {
  const { start, end } = dayBounds(day)
  return Prisma.sql`(i.created_at >= ${start} and i.created_at < ${end}
    or i.taken_at >= ${start} and i.taken_at < ${end})`
}

const states: Record<PictureState, Prisma.Sql> = {
  unused: Prisma.sql`not exists (select from listing.image_use u where u.image_key = i.key)`,
  ending: Prisma.sql`listing.has_rights(i) and not listing.has_rights(i, now() + interval '30 days')`,
  ended: Prisma.sql`not listing.has_rights(i)`,
  'no-alt': Prisma.sql`i.alt = ''`,
}

/** By the story's number, or words of its title; with its clip's poster and its edit that waits. */
async function usedIn(typed: string): Promise<Prisma.Sql> {
  const id = parseId(typed.replace(/^#/, ''))
  const stories = await db().$queryRaw<{ id: number; video: string | null }[]>`
    select id, video from story
    where ${id === null ? Prisma.sql`strpos(title, ${typed}) > 0` : Prisma.sql`id = ${id}::int`}
    order by id desc limit ${MAX_STORIES}::int`
  const ids = stories.map((row) => row.id)
  const clips = stories.flatMap(({ video }) => video ?? [])
  return Prisma.sql`i.key in (
    select image_key from listing.image_use
    where owner_kind in ('story', 'edit') and owner = any (${ids}::int[]::text[])
      or owner_kind = 'live_entry' and owner in (
        select id::text from live_entry where story_id = any (${ids}::int[]))
      or owner_kind = 'video' and owner = any (${clips}::text[]))`
}
