import { NewsBadge } from '@/components/layout/news-badge'
import { copy } from '@/lib/copy'
import type { Badges } from '@/lib/reader/state'
import { login, routes } from '@/lib/routes'

const links: { name: string; path: string; badge?: keyof Badges }[] = [
  { name: copy.header.history, path: routes.history, badge: 'history' },
  { name: copy.header.favourites, path: routes.favourites, badge: 'favourites' },
  { name: copy.header.subscriptions, path: routes.subscriptions, badge: 'subscriptions' },
]

/** Signed out, the links lead to login first. */
export function ShelfLinks() {
  return links.map(({ name, path, badge }) => (
    <span key={path} className="shelf">
      <a className="tool signed-in" href={path}>
        {name}
        {badge && <NewsBadge of={badge} />}
      </a>
      <a className="tool signed-out" href={login(path)}>
        {name}
      </a>
    </span>
  ))
}
