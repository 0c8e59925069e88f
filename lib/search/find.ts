import { type Cursor } from '@/lib/content/cursor'
import { searchDb } from '@/lib/db'
import { databaseNow } from '@/lib/published'
import { MAX_ID } from '@/lib/schemas/params'
import { type Query, spans } from '@/lib/schemas/search'

export interface Hit {
  id: number
  publishedAt: Date
  /** The title and, after a line break each, the keywords; folded. */
  heading: string
}

export interface Found {
  /** The terms as the database compares them. */
  terms: string[]
  /** Newest first; in `both`, hits in the heading only come after the others. */
  hits: Hit[]
  /** The time of publication at which the budget ran out; null if the search is complete. */
  reached: Date | null
}

/** The argument of search.find. `both`: anywhere and, among older stories, in the heading. */
const inHeading = { heading: true, anywhere: false, both: null }

interface Bounds {
  /** Where the terms have to be; at most `size` hits of each place. */
  place: keyof typeof inHeading
  size: number
  before: Cursor | null
}

interface Row {
  terms: string[]
  reached: Date | null
  /** One JSON value, since decoding 80 rows column by column is slow. `at`: milliseconds since 1970. */
  hits: { id: number; at: number; heading: string }[] | null
}

const DAY = 86_400_000
/** No further partition is scanned after this time. */
export const BUDGET_MS = 40

/** The newest stories before the cursor with every term of the query. Not cached: queries are unbounded. */
export async function find(
  { terms, without, kind, column, within }: Query,
  { place, size, before }: Bounds,
): Promise<Found> {
  const now = await databaseNow()
  const since = within ? new Date(now.getTime() - spans[within] * DAY) : null
  const until = before && before.publishedAt < now ? before : { publishedAt: now, id: MAX_ID }
  const [row] = await searchDb().$queryRaw<[Row]>`
    with query as materialized (
      select array(select search.bare(search.fold(t)) from unnest(${terms}::text[]) t) as terms,
        array(select search.bare(search.fold(t)) from unnest(${without}::text[]) t) as without
    )
    select query.terms, f.reached, (
        select json_agg(json_build_object('id', id, 'at', extract(epoch from at) * 1000, 'heading', heading) order by place)
        from unnest(f.ids, f.times, f.headings) with ordinality as hit(id, at, heading, place)
      ) as hits
    from query cross join search.find(
        query.terms, query.without, ${inHeading[place]}::boolean, ${kind}::story_kind, ${column}::text, coalesce(${since}::timestamptz, '-infinity'),
        ${until.publishedAt}::timestamptz, ${until.id}::int, ${size}::int, make_interval(secs => ${BUDGET_MS / 1000})
      ) f`
  const hits = (row.hits ?? []).map(({ at, ...hit }) => ({ ...hit, publishedAt: new Date(at) }))
  return { terms: row.terms, hits, reached: row.reached }
}
