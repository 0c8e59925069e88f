import type { ListedPlace } from '@/lib/content/sitemaps'
import * as routes from '@/lib/routes'
import { type Entry, urlset } from '@/lib/seo/sitemaps/urlset'

interface Places {
  /** When each list got its newest story. */
  newest: { home?: string; videos?: string }
  columns: ListedPlace[]
  topics: ListedPlace[]
  pages: ListedPlace[]
}

/** All that isn't a story: the lists, the columns, the topics, the footer's pages. */
export function pagesSitemap({ newest, columns, topics, pages }: Places): string {
  const { home, columns: allColumns, videos, hot, app, complaint } = routes.routes
  return urlset([
    { path: home, changedAt: newest.home },
    { path: allColumns, changedAt: newest.home },
    { path: videos, changedAt: newest.videos },
    { path: hot, changedAt: newest.home },
    ...columns.map(at(routes.column)),
    ...topics.map(at(routes.topic)),
    ...pages.map(at(routes.page)),
    { path: app },
    { path: complaint },
  ])
}

function at(route: (name: string) => string): (place: ListedPlace) => Entry {
  return ({ name, changedAt }) => ({ path: route(name), changedAt })
}
