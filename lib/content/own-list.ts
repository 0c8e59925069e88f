/** A reader's own lists: newest first, from a cursor on, and where asked those with words in the title. */
import { published } from '@/lib/published'
import { type Cursor, encodeCursor, parseCursor } from '@/lib/content/cursor'
import { escapeLike } from '@/lib/http/escape'
import type { Query } from '@/lib/schemas/search'
import type { Prisma } from '@/prisma/client/client'

export interface OwnList<Item> {
  items: Item[]
  /** The cursor of the older ones, null at the end. */
  next: string | null
}

export const OWN_PAGE = 30

/** The place that `?before=` names; null where it names none. */
export function placeOf(before: unknown): Cursor | null {
  return typeof before === 'string' ? parseCursor(before) : null
}

/** Stories that can be read now, each word in the title. */
export async function visibleStory(
  query: Pick<Query, 'terms'> | null,
): Promise<Prisma.StoryWhereInput> {
  return {
    ...(await published()),
    AND: query?.terms.map((word) => ({
      // Prisma leaves what means something to LIKE as it is.
      title: { contains: escapeLike(word), mode: 'insensitive' },
    })),
  }
}

type Older<Time extends string, Id extends string> = Record<Time, { lte: Date }> & {
  OR: [Record<Time, { lt: Date }>, Record<Id, { lt: number }>]
}

/**
 * Rows older than those shown, where the list is ordered by this time and then by the id, both falling:
 * `<=` bounds the index, the second condition drops the ties that were shown.
 */
export function olderThan<Time extends string, Id extends string>(
  before: Cursor | null,
  time: Time,
  id: Id,
): Older<Time, Id> | undefined {
  if (!before) return undefined
  const { publishedAt: at } = before
  return {
    [time]: { lte: at },
    OR: [{ [time]: { lt: at } }, { [id]: { lt: before.id } }],
  } as Older<Time, Id>
}

/** Of the rows that were asked for (one more than are shown), those that are shown, and what follows. */
export function toOwnList<Row, Item>(
  rows: Row[],
  toItem: (row: Row) => Item,
  placed: (row: Row) => Cursor,
): OwnList<Item> {
  const shown = rows.slice(0, OWN_PAGE)
  const last = shown.at(-1)
  const next = last !== undefined && rows.length > OWN_PAGE ? encodeCursor(placed(last)) : null
  return { items: shown.map(toItem), next }
}
