/** The index of prisma/migrations, search: which stories have what is asked for. Not cached: what readers type has no end. */
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
  /** What was looked for, in the form in which the database compares it. */
  terms: string[]
  /** The newest first; where both places are asked, those that were found in the heading alone come after. */
  hits: Hit[]
  /** How far it came where the time was over; null: through all there is. */
  reached: Date | null
}

/** As search.find takes it. `both`: anywhere and, of those that are older still, in the heading. */
const inHeading = { heading: true, anywhere: false, both: null }

interface Bounds {
  /** Where a story has the terms; `size` of each. */
  place: keyof typeof inHeading
  size: number
  before: Cursor | null
}

interface Row {
  terms: string[]
  reached: Date | null
  /** As one value: eighty rows are taken apart column by column. `at`: milliseconds since 1970. */
  hits: { id: number; at: number; heading: string }[] | null
}

const DAY = 86_400_000
/** After this long no further partition is begun. */
export const BUDGET_MS = 40

/** The newest stories, older than the cursor, with every term of a query. */
export async function find(
  { terms, without, kind, column, within }: Query,
  { place, size, before }: Bounds,
): Promise<Found> {
  const now = await databaseNow()
  const since = within ? new Date(now.getTime() - spans[within] * DAY) : null
  const until = before && before.publishedAt < now ? before : { publishedAt: now, id: MAX_ID }
  const [row] = await searchDb().$queryRaw<[Row]>`
    with asked as materialized (
      select array(select search.bare(search.fold(t)) from unnest(${terms}::text[]) t) as terms,
        array(select search.bare(search.fold(t)) from unnest(${without}::text[]) t) as without
    )
    select asked.terms, f.reached, (
        select json_agg(json_build_object('id', id, 'at', extract(epoch from at) * 1000, 'heading', heading) order by place)
        from unnest(f.ids, f.times, f.headings) with ordinality as hit(id, at, heading, place)
      ) as hits
    from asked cross join search.find(
        asked.terms, asked.without, ${inHeading[place]}::boolean, ${kind}::story_kind, ${column}::text, coalesce(${since}::timestamptz, '-infinity'),
        ${until.publishedAt}::timestamptz, ${until.id}::int, ${size}::int, make_interval(secs => ${BUDGET_MS / 1000})
      ) f`
  const hits = (row.hits ?? []).map(({ at, ...hit }) => ({ ...hit, publishedAt: new Date(at) }))
  return { terms: row.terms, hits, reached: row.reached }
}
