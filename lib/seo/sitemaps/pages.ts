import type { ListedPlace } from '@/lib/content/sitemap-pages'
import * as routes from '@/lib/routes'
import { type Entry, urlset } from '@/lib/seo/sitemaps/urlset'

interface Places {
  /** When each list got its newest story. */
  newest: { home?: string; videos?: string }
  columns: ListedPlace[]
  /** The columns that have enough for a ranking. */
  ranked: ListedPlace[]
  /** Of the archive, yyyy-mm, newest first. */
  months: ListedPlace[]
  topics: ListedPlace[]
  pages: ListedPlace[]
}

/** All that isn't a story: the lists, the columns, the topics, the footer's pages. */
export function pagesSitemap(places: Places): string {
  const { newest, columns, ranked, months, topics, pages } = places
  const { home, columns: allColumns, videos, hot, archive, app, complaint } = routes.routes
  return urlset([
    { path: home, changedAt: newest.home },
    { path: allColumns, changedAt: newest.home },
    { path: videos, changedAt: newest.videos },
    { path: hot, changedAt: newest.home },
    { path: archive, changedAt: newest.home },
    ...[...yearsOf(months), ...months].map(at(routes.archive)),
    ...columns.map(at(routes.column)),
    ...rankings(newest.home, ranked),
    ...topics.map(at(routes.topic)),
    ...pages.map(at(routes.page)),
    { path: app },
    { path: complaint },
  ])
}

/** A year changed when its newest month did. */
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

function at(route: (name: string) => string): (place: ListedPlace) => Entry {
  return ({ name, changedAt }) => ({ path: route(name), changedAt })
}
