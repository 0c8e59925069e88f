/** Cursor pagination of a reader's own lists. */
import { published } from '@/lib/published'
import { type Cursor, encodeCursor, parseCursor } from '@/lib/content/cursor'
import { escapeLike } from '@/lib/http/escape'
import type { Query } from '@/lib/schemas/search'
import type { Prisma } from '@/prisma/client/client'

export interface OwnList<Item> {
  items: Item[]
  /** The cursor of the older items, null at the end. */
  next: string | null
}

export const OWN_PAGE = 30

/** The cursor in `?before=`, or null where there is none or it is malformed. */
export function parseBefore(before: unknown): Cursor | null {
  return typeof before === 'string' ? parseCursor(before) : null
}

/** A filter for published stories with each term of the query in the title. */
export async function publishedWithTitle(
  query: Pick<Query, 'terms'> | null,
): Promise<Prisma.StoryWhereInput> {
  return {
    ...(await published()),
    AND: query?.terms.map((word) => ({
      // Prisma does not escape % and _.
      title: { contains: escapeLike(word), mode: 'insensitive' },
    })),
  }
}

type Older<Time extends string, Id extends string> = Record<Time, { lte: Date }> & {
  OR: [Record<Time, { lt: Date }>, Record<Id, { lt: number }>]
}

/**
 * A filter for rows after the cursor in a list that is ordered by `time` and `id`, both descending: `lte`
 * bounds the index scan; the OR drops ties that were shown.
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

/** A page of `rows`, of which one more than OWN_PAGE was queried to learn whether more follow. */
export async function toOwnList<Row, Item>(
  rows: Row[],
  toItem: (row: Row) => Item | Promise<Item>,
  toCursor: (row: Row) => Cursor,
): Promise<OwnList<Item>> {
  const shown = rows.slice(0, OWN_PAGE)
  const last = shown.at(-1)
  const next = last !== undefined && rows.length > OWN_PAGE ? encodeCursor(toCursor(last)) : null
  return { items: await Promise.all(shown.map(toItem)), next }
}
