/** The home page as editors place it. */
import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import { readColumns } from '@/lib/content/columns'
import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import { databaseNow } from '@/lib/published'
import { type BlockKey, blockName } from '@/lib/schemas/home-slot'
import { HOME_PLACES } from '@/lib/schemas/home-places'
import { parseId } from '@/lib/schemas/params'
import { can } from '@/lib/schemas/rights'

export interface DeskSlot extends BlockKey {
  id: number
  place: number
  story: { id: number; title: string }
  /** Instead of the story's; empty: none. */
  title: string
  picture: string | null
  /** ISO 8601, UTC. */
  showFrom: string
  showUntil: string | null
  /** `waiting`: its time has come, its story is not public. */
  state: 'shown' | 'planned' | 'waiting'
}

export interface DeskBlock {
  /** As forms have it. */
  name: string
  heading: string
  /** From the first; each has those that stand there now or will. */
  places: DeskSlot[][]
}

interface Found {
  id: number
  title: string
}

const FOUND = 10

/** Whether this block is theirs to fill: that of a column by the right for it, the others by that for all. */
export function mayPlace(reader: Staff<'curate'>, { columnSlug }: BlockKey): boolean {
  return can(reader, 'curate', columnSlug)
}

/** The blocks that the reader may fill. */
export async function readBlocks(reader: Staff<'curate'>): Promise<DeskBlock[]> {
  const [columns, slots] = await Promise.all([readColumns(), readSlotsToCome()])
  const blocks = [
    {
      block: 'front' as const,
      columnSlug: null,
      heading: words.blocks.front,
      size: HOME_PLACES.front,
    },
    {
      block: 'videos' as const,
      columnSlug: null,
      heading: words.blocks.videos,
      size: HOME_PLACES.videos,
    },
    ...columns.map(({ slug, name, format }) => ({
      block: 'column' as const,
      columnSlug: slug,
      heading: words.column(name),
      size: format === 'programme' ? HOME_PLACES.programme : HOME_PLACES.column,
    })),
  ]
  return blocks
    .filter((key) => mayPlace(reader, key))
    .map(({ heading, size, ...key }) => {
      const name = blockName(key)
      const own = slots.filter((slot) => blockName(slot) === name)
      const places = Array.from({ length: size }, (_, index) =>
        own.filter(({ place }) => place === index + 1),
      )
      return { name, heading, places }
    })
}

export async function readSlot(reader: Staff<'curate'>, id: number): Promise<DeskSlot | null> {
  const [slot] = await findSlots({ id })
  return slot && mayPlace(reader, slot) ? slot : null
}

async function readSlotsToCome(): Promise<DeskSlot[]> {
  return findSlots({ OR: [{ showUntil: null }, { showUntil: { gt: await databaseNow() } }] })
}

async function findSlots(
  where: NonNullable<Parameters<ReturnType<typeof db>['homeSlot']['findMany']>[0]>['where'],
): Promise<DeskSlot[]> {
  const now = await databaseNow()
  const rows = await db().homeSlot.findMany({
    where,
    include: { story: { select: { id: true, title: true, status: true, publishedAt: true } } },
    orderBy: [{ place: 'asc' }, { showFrom: 'asc' }, { id: 'asc' }],
  })
  const publicIds = await publicAmong(rows.map(({ storyId }) => storyId))
  return rows.map(({ story, showFrom, showUntil, ...row }) => ({
    id: row.id,
    block: row.block,
    columnSlug: row.columnSlug,
    place: row.place,
    title: row.title,
    picture: row.picture,
    story: { id: story.id, title: story.title },
    showFrom: showFrom.toISOString(),
    showUntil: showUntil?.toISOString() ?? null,
    state: showFrom > now ? 'planned' : publicIds.has(story.id) ? 'shown' : 'waiting',
  }))
}

async function publicAmong(ids: number[]): Promise<Set<number>> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    select id from story s where id = any (${ids}::int[]) and listing.is_published(s)`
  return new Set(rows.map(({ id }) => id))
}

/** Public stories, and those that will be, by a word of the title or their number; newest change first. */
export async function findPlaceable(query: string): Promise<Found[]> {
  const id = parseId(query) ?? 0
  return db().$queryRaw<Found[]>`
    select s.id, s.title from story s
    where (s.id = ${id}::int or strpos(s.title, ${query}) > 0)
      and (listing.is_published(s) or listing.is_scheduled(s))
    order by s.updated_at desc, s.id desc limit ${FOUND}::int`
}

export async function isPlaceable(id: number): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`
    select from story s where s.id = ${id}::int and (listing.is_published(s) or listing.is_scheduled(s))`
  return rows.length > 0
}
