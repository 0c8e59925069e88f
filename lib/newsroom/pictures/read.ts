import type { AiKind } from '@/lib/ai-kind'
import type { Staff } from '@/lib/auth/staff'
import { hasEnded, lastDay } from '@/lib/content/shown-picture'
import { db } from '@/lib/db'
import { pictureMark } from '@/lib/markdown/picture-mark'

/** The tables whose rows use pictures (listing.image_use). */
const ownerKinds = ['story', 'edit', 'live_entry', 'video', 'home_slot', 'page', 'special'] as const
type OwnerKind = (typeof ownerKinds)[number]

export interface PictureUse {
  kind: OwnerKind
  /** The row's key. */
  owner: string
  /** Of a live entry and a place its story's title; empty: none. */
  title: string
  /** Of a live entry its story. */
  storyId: number | null
}

export interface DeskPicture {
  key: string
  file: string
  alt: string
  caption: string
  credit: string
  width: number
  height: number
  focusX: number | null
  focusY: number | null
  aiKind: AiKind | null
  /** yyyy-mm-dd; null: without an end. */
  rightsUntil: string | null
  isEnded: boolean
  partnersMay: boolean
  /** ISO 8601, UTC; null: not known. */
  takenAt: string | null
  createdAt: string
  /** As it stands in a body. */
  markdown: string
}

const SHOWN_USES = 50

export async function readDeskPicture(_: Staff, key: string): Promise<DeskPicture | null> {
  const row = await db().image.findUnique({ where: { key }, omit: { updatedAt: true } })
  if (!row) return null
  const { takenAt, createdAt, ...rest } = row
  const rightsUntil = lastDay(row)
  return {
    ...rest,
    rightsUntil,
    isEnded: await hasEnded(rightsUntil),
    takenAt: takenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    markdown: pictureMark(row.key, row.alt),
  }
}

/** Where it is used, the newest stories first; `count`: of all. */
export async function readUses(
  _: Staff,
  key: string,
): Promise<{ uses: PictureUse[]; count: number }> {
  const rows = await db().$queryRaw<(PictureUse & { count: number })[]>`
    select kind, owner, count(*) over ()::int as count,
      coalesce(case
        when kind in ('story', 'edit') then (select title from story where id = owner::int)
        when kind = 'live_entry' then (
          select s.title from live_entry e join story s on s.id = e.story_id where e.id = owner::int)
        when kind = 'page' then (select title from page where slug = owner)
        when kind = 'special' then (select title from special where id = owner::int)
        when kind = 'home_slot' then (
          select s.title from home_slot h join story s on s.id = h.story_id where h.id = owner::int)
        end, '') as title,
      case kind when 'live_entry' then (select story_id from live_entry where id = owner::int) end as "storyId"
    from (select distinct owner_kind as kind, owner from listing.image_use where image_key = ${key}) as used
    order by array_position(${[...ownerKinds]}::text[], kind::text), length(owner) desc, owner desc
    limit ${SHOWN_USES}::int`
  return {
    uses: rows.map(({ kind, owner, title, storyId }) => ({ kind, owner, title, storyId })),
    count: rows[0]?.count ?? 0,
  }
}
