import type { ListedPlace } from '@/lib/content/sitemap-pages'
import * as routes from '@/lib/routes'
import { scripts, XHTML } from '@/lib/seo/sitemaps/scripts'
import { type Entry, urlset } from '@/lib/seo/sitemaps/urlset'

interface Places {
  /** The times of the newest story, video and correction. */
  newest: { home?: string; videos?: string; corrections?: string }
  columns: ListedPlace[]
  /** Columns with enough stories for a ranking. */
  ranked: ListedPlace[]
  /** Months of the archive, yyyy-mm, newest first. */
  months: ListedPlace[]
  topics: ListedPlace[]
  specials: ListedPlace[]
  pages: ListedPlace[]
}

export function pagesSitemap(places: Places): string {
  const { newest, columns, ranked, months, topics, specials, pages } = places
  const {
    home,
    columns: allColumns,
    videos,
    hot,
    archive,
    corrections,
    app,
    complaint,
  } = routes.routes
  const entries: Entry[] = [
    { path: home, changedAt: newest.home },
    { path: allColumns, changedAt: newest.home },
    { path: videos, changedAt: newest.videos },
    { path: hot, changedAt: newest.home },
    { path: archive, changedAt: newest.home },
    ...[...yearsOf(months), ...months].map(toEntry(routes.archive)),
    ...columns.map(toEntry(routes.column)),
    ...rankings(newest.home, ranked),
    ...topics.map(toEntry(routes.topic)),
    ...specials.map(toEntry(routes.special)),
    ...pages.map(toEntry(routes.page)),
    { path: corrections, changedAt: newest.corrections },
    { path: app },
    { path: complaint },
  ]
  return urlset(
    entries.map((entry) => ({ ...entry, extension: scripts(entry.path) })),
    XHTML,
  )
}

/** A year has the time of its newest month. */
function yearsOf(months: ListedPlace[]): ListedPlace[] {
  const oldestFirst = months.map(({ name, changedAt }) => [name.slice(0, 4), changedAt] as const)
  return [...new Map(oldestFirst.reverse())].map(([name, changedAt]) => ({ name, changedAt }))
}

function rankings(newest: string | undefined, columns: ListedPlace[]): Entry[] {
  return [
    ...(columns.length > 0
      ? [{ path: routes.hot({ week: true, column: null }), changedAt: newest }]
      : []),
    ...columns.flatMap(({ name, changedAt }) =>
      [false, true].map((week) => ({ path: routes.hot({ week, column: name }), changedAt })),
    ),
  ]
}

function toEntry(route: (name: string) => string): (place: ListedPlace) => Entry {
  return ({ name, changedAt }) => ({ path: route(name), changedAt })
}
