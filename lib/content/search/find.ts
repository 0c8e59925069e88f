/** The index of prisma/migrations, search: which stories have what is asked for. Not cached: what readers type has no end. */
import { MAX_ID, type Cursor } from '@/lib/content/cursor'
import { type Query, spans } from '@/lib/schemas/search'
import type { Prisma } from '@/prisma/client/client'

export interface Hit {
  id: number
  publishedAt: Date
  /** The title and, after a line break each, the keywords; folded. */
  heading: string
}

export interface Found {
  hits: Hit[]
  /** How far it came where the time was over; null: through all there is. */
  reached: Date | null
}

const DAY = 86_400_000
/** After this long it begins no further piece of the time. */
export const BUDGET_MS = 40

/** The newest `size` stories, older than the cursor, with every term of a folded query (in their heading, if asked). */
export async function find(
  tx: Prisma.TransactionClient,
  { terms, without, kind, column, within }: Query,
  { inHeading, size, before }: { inHeading: boolean; size: number; before: Cursor | null },
): Promise<Found> {
  const since = within ? new Date(Date.now() - spans[within] * DAY) : null
  const now = new Date()
  const until = before && before.publishedAt < now ? before : { publishedAt: now, id: MAX_ID }
  const rows = await tx.$queryRaw<
    { id: number | null; publishedAt: Date; heading: string; reached: Date | null }[]
  >`
    select hit.id, hit.at as "publishedAt", e.heading, f.reached
    from search.find(
        ${terms}::text[], ${without}::text[], ${inHeading}, ${kind}::story_kind, ${column}::text, coalesce(${since}::timestamptz, '-infinity'),
        ${until.publishedAt}::timestamptz, ${until.id}::int, ${size}::int, make_interval(secs => ${BUDGET_MS / 1000})
      ) f
      left join lateral unnest(f.ids, f.times) with ordinality as hit(id, at, place) on true
      left join search.entry e on e.story_id = hit.id and e.published_at = hit.at
    order by hit.place`
  return {
    hits: rows.flatMap(({ id, publishedAt, heading }) =>
      id === null ? [] : [{ id, publishedAt, heading }],
    ),
    reached: rows[0]?.reached ?? null,
  }
}
