/** What the sitemap of pages lists. Each read is bounded, however many stories there are. */
import { cached } from '@/lib/cached'
import { readMonths } from '@/lib/content/archive'
import { FEWEST } from '@/lib/content/lists'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

export interface ListedPlace {
  /** A column's or page's slug, or a keyword. */
  name: string
  changedAt: string
}

/** The columns that have stories, and when each got its newest; with at least so many alone. */
export const readListedColumns = cached(
  'listed-columns',
  async (fewest: number): Promise<ListedPlace[]> =>
    places(
      await db().$queryRaw`
        select slug as name, newest[1] as "changedAt"
        from "column", lateral (select array(
          select published_at from story
          where column_slug = slug and listing.is_published(story)
          order by published_at desc, id desc limit ${fewest}::int
        ) as newest) as stories
        where cardinality(newest) >= ${fewest}::int order by position, slug`,
    ),
  () => [tag.sitemap],
)

// One file also holds the columns and pages, and ends at 50,000.
const MOST_TOPICS = 40_000

/**
 * The keywords of the newest 50,000 stories, newest first, and when each got its newest. Those that too few
 * carry are left out, as their pages say (`sparse` in lib/seo/metadata.ts).
 */
export const readListedTopics = cached(
  'listed-topics',
  async (): Promise<ListedPlace[]> =>
    places(
      await db().$queryRaw`
        select word as name, max(published_at) as "changedAt"
        from (
          select keywords, published_at from story
          where listing.is_published(story)
          order by published_at desc, id desc limit 50000
        ) newest, unnest(keywords) as word
        group by word
        having count(*) >= ${FEWEST}::int or (
          select count(*) from (
            select from listing.story_keyword where keyword = word and listing.is_published(story_keyword)
            limit ${FEWEST}::int) as stories) = ${FEWEST}::int
        order by max(published_at) desc, word limit ${MOST_TOPICS}::int`,
    ),
  () => [tag.sitemap],
)

/** The months of the archive (yyyy-mm), newest first, and when each got its newest. */
export const readListedMonths = cached(
  'listed-months',
  async (): Promise<ListedPlace[]> => {
    const months = (await readMonths()).map(({ name }) => name)
    return places(
      await db().$queryRaw`
        select name, (
          select published_at from story
          where listing.is_published(story)
            and published_at < ((name || '-01')::timestamp + interval '1 month') at time zone interval '8 hours'
          order by published_at desc, id desc limit 1
        ) as "changedAt"
        from unnest(${months}::text[]) as name order by name desc`,
    )
  },
  () => [tag.sitemap],
)

export const readListedPages = cached(
  'listed-pages',
  async (): Promise<ListedPlace[]> =>
    places(
      await db()
        .$queryRaw`select slug as name, updated_at as "changedAt" from page order by position, slug limit 5000`,
    ),
  () => [tag.sitemap],
)

function places(rows: { name: string; changedAt: Date | null }[]): ListedPlace[] {
  return rows.flatMap(({ name, changedAt }) =>
    changedAt ? [{ name, changedAt: changedAt.toISOString() }] : [],
  )
}
