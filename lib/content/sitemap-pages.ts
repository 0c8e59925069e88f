/** What the sitemap of pages lists. Each read is bounded by a limit or an index. */
import { cached } from '@/lib/cached'
import { readMonths } from '@/lib/content/archive'
import { MIN_INDEXED } from '@/lib/content/lists'
import { db } from '@/lib/db'
import { publishedSpecial } from '@/lib/published'
import { tag } from '@/lib/tags'
import { monthEnd } from '@/lib/time'

export interface ListedPlace {
  /** A column's or page's slug, or a keyword. */
  name: string
  changedAt: string
}

/** The columns with at least `minimum` stories, and the time of each one's newest. */
export const readListedColumns = cached(
  'listed-columns',
  async (minimum: number): Promise<ListedPlace[]> =>
    toPlaces(
      await db().$queryRaw`
        select slug as name, newest[1] as "changedAt"
        from "column", lateral (select array(
          select published_at from story
          where column_slug = slug and listing.is_published(story)
          order by published_at desc, id desc limit ${minimum}::int
        ) as newest) as stories
        where cardinality(newest) >= ${minimum}::int order by position, slug`,
    ),
  () => [tag.sitemap],
)

// The file also lists columns and pages; the protocol allows 50,000 URLs.
const MAX_TOPICS = 40_000
const MAX_SPECIALS = 4000

/**
 * The keywords of the newest 50,000 stories, newest first, and the time of each one's newest. Keywords of
 * fewer than MIN_INDEXED stories are left out, as their pages are `noindex` (`sparse` in lib/seo/metadata.ts).
 */
export const readListedTopics = cached(
  'listed-topics',
  async (): Promise<ListedPlace[]> =>
    toPlaces(
      await db().$queryRaw`
        select word as name, max(published_at) as "changedAt"
        from (
          select keywords, published_at from story
          where listing.is_published(story)
          order by published_at desc, id desc limit 50000
        ) newest, unnest(keywords) as word
        group by word
        having count(*) >= ${MIN_INDEXED}::int or (
          select count(*) from (
            select from listing.story_keyword where keyword = word and listing.is_published(story_keyword)
            limit ${MIN_INDEXED}::int) as stories) = ${MIN_INDEXED}::int
        order by max(published_at) desc, word limit ${MAX_TOPICS}::int`,
    ),
  () => [tag.sitemap],
)

/** The months of the archive (yyyy-mm), newest first, and the time of each one's newest story. */
export const readListedMonths = cached(
  'listed-months',
  async (): Promise<ListedPlace[]> => {
    const months = (await readMonths()).map(({ name }) => name)
    return toPlaces(
      await db().$queryRaw`
        select name, (
          select published_at from story
          where listing.is_published(story)
            and published_at < month_end
          order by published_at desc, id desc limit 1
        ) as "changedAt"
        from unnest(${months}::text[], ${months.map(monthEnd)}::timestamptz[]) as listed(name, month_end)
        order by name desc`,
    )
  },
  () => [tag.sitemap],
)

export const readListedPages = cached(
  'listed-pages',
  async (): Promise<ListedPlace[]> =>
    toPlaces(
      await db()
        .$queryRaw`select slug as name, updated_at as "changedAt" from page order by position, slug limit 5000`,
    ),
  () => [tag.sitemap],
)

export const readListedSpecials = cached(
  'listed-specials',
  async (): Promise<ListedPlace[]> => {
    const rows = await db().special.findMany({
      where: publishedSpecial,
      select: { slug: true, updatedAt: true },
      orderBy: [{ position: 'asc' }, { publishedAt: 'desc' }, { id: 'desc' }],
      take: MAX_SPECIALS,
    })
    return toPlaces(rows.map(({ slug, updatedAt }) => ({ name: slug, changedAt: updatedAt })))
  },
  () => [tag.sitemap],
)

function toPlaces(rows: { name: string; changedAt: Date | null }[]): ListedPlace[] {
  return rows.flatMap(({ name, changedAt }) =>
    changedAt ? [{ name, changedAt: changedAt.toISOString() }] : [],
  )
}
